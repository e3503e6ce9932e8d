using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Compat.Tests;

/// <summary>Generated rows with a signal in them.</summary>
internal static class Tables
{
    public const int FeatureCount = 6;

    /// <summary>Numbers with some missing, one with few values and a one-hot pair; all kinds of labels, and weights.</summary>
    public static InMemoryTable Create(int rows, int seed = 1)
    {
        var random = new Random(seed);
        var features = new List<float[]>();
        var signals = new List<float>();
        for (var i = 0; i < rows; i++)
        {
            var kind = random.Next(2);
            float[] row = [random.NextSingle(), (random.NextSingle() * 10) - 5, random.Next(4), random.NextSingle(), kind, 1 - kind];
            signals.Add((row[0] * 3) + Math.Abs(row[1]) + (row[2] == 2 ? 2 : 0) + kind + random.NextSingle());
            if (random.Next(10) == 0)
                row[random.Next(4)] = float.NaN;
            features.Add(row);
        }

        return new InMemoryTable()
            .WithFeatures(features)
            .WithLabel(signals)
            .With("Flag", BooleanDataViewType.Instance, signals.Select(signal => signal > 5))
            .With("Relevance", NumberDataViewType.Single, signals.Select(signal => (float)Math.Clamp((int)signal / 2, 0, 4)))
            .With("GroupId", new KeyDataViewType(typeof(uint), rows), Enumerable.Range(0, rows).Select(row => (uint)(row / 10) + 1))
            .With("Weight", NumberDataViewType.Single, Enumerable.Range(0, rows).Select(row => 1f + (row % 3)));
    }

    public static ITransformer RoundTrip(this ITransformer model, DataViewSchema schema)
    {
        using var stream = new MemoryStream();
        new MLContext().Model.Save(model, schema, stream);
        stream.Position = 0;
        return new MLContext().Model.Load(stream, out _);
    }
}
