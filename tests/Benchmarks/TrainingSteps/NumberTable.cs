using System.Runtime.InteropServices;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Benchmarks.TrainingSteps;

/// <summary>Rows of normal numbers and a Boolean label that depends on sums and products of some, drawn with a seed.</summary>
internal static class NumberTable
{
    /// <summary>A row at a time, always in the same object: what reads it has to copy.</summary>
    public static IEnumerable<NumberRow> Draw(int rows, int features)
    {
        var random = new Random(1);
        var row = new NumberRow { Features = new float[features] };
        for (var i = 0; i < rows; i++)
        {
            // Sums of uniform numbers, with variance 1: cheap, because it is also drawn while epochs are timed.
            foreach (ref var value in row.Features.AsSpan())
                value = (random.NextSingle() + random.NextSingle() + random.NextSingle() + random.NextSingle() - 2) * MathF.Sqrt(3);
            var signal = row.Features[0] + (row.Features[1] * row.Features[2]) - MathF.Abs(row.Features[3]);
            row.Label = signal + random.NextSingle() > 0;
            yield return row;
        }
    }

    /// <summary>The same rows with a copy of each.</summary>
    public static NumberRow[] Copy(int rows, int features)
        => [.. Draw(rows, features).Select(row => new NumberRow { Features = [.. row.Features], Label = row.Label })];

    public static IDataView Load(MLContext ml, IEnumerable<NumberRow> rows, int features)
    {
        var schema = SchemaDefinition.Create(typeof(NumberRow));
        schema[nameof(NumberRow.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, features);
        return ml.Data.LoadFromEnumerable(rows, schema);
    }

    /// <summary>Writes features and label of each row as 32-bit floats.</summary>
    public static void Write(string path, IEnumerable<NumberRow> rows)
    {
        using var file = File.Create(path);
        foreach (var row in rows)
            file.Write(MemoryMarshal.AsBytes<float>([.. row.Features, row.Label ? 1 : 0]));
    }
}
