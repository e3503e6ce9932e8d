using Microsoft.ML;
using NeuralML.Ensembles;
using NeuralML.Features;

namespace NeuralML.AutoML.Evaluation;

/// <summary>Reads what a model predicts as an ensemble reads its members.</summary>
internal static class PredictionReader
{
    /// <param name="model">The model.</param>
    /// <param name="data">The rows.</param>
    /// <param name="label">What it predicts.</param>
    /// <returns>The probability of true, of each class, or the number, <c>[rows * outputs]</c>.</returns>
    /// <exception cref="InvalidOperationException">A prediction is not finite, or there is none.</exception>
    public static float[] Read(ITransformer model, IDataView data, LabelColumn label)
    {
        var scored = model.Transform(data);
        var column = MemberPrediction.Find(data.Schema, scored.Schema, label, "The model");
        using var cursor = scored.GetRowCursor([column]);
        var read = MemberPrediction.Open(cursor, column, label);
        var values = new double[MemberPrediction.ValueCount(label.Task, label.OutputCount)];
        var predictions = new List<float>();
        while (cursor.MoveNext())
        {
            read(values);
            for (var i = 0; i < label.OutputCount; i++)
                predictions.Add((float)values[i]);
        }

        return predictions.TrueForAll(float.IsFinite)
            ? [.. predictions]
            : throw new InvalidOperationException("The model predicts what is not finite.");
    }
}
