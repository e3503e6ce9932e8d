using Microsoft.ML;
using Microsoft.ML.Data;
using NeuralML.Scoring;
using TorchSharp;
using static TorchSharp.torch;

namespace NeuralML.Tests.Scoring;

/// <summary>The scores of a model, <c>[rows * outputs]</c>, by each way that leads to them.</summary>
internal sealed class ScorePaths(NeuralNetTransformer model, IDataView data)
{
    /// <summary>In batches under a cursor.</summary>
    public float[] Batches()
    {
        var scored = model.Transform(data);
        using var cursor = scored.GetRowCursor([scored.Schema["Score"]]);
        return Read(cursor, cursor);
    }

    /// <summary>Row by row, as a prediction engine has it.</summary>
    public float[] Rows()
    {
        var mapper = model.GetRowToRowMapper(data.Schema);
        DataViewSchema.Column[] score = [mapper.OutputSchema["Score"]];
        using var cursor = data.GetRowCursor(mapper.GetDependencies(score));
        return Read(cursor, mapper.GetRow(cursor, score));
    }

    /// <summary>Through libtorch, all rows at once.</summary>
    public float[] Libtorch()
    {
        var mapper = (ScoringMapper)model.GetRowToRowMapper(data.Schema);
        using var cursor = data.GetRowCursor(data.Schema);
        var features = new FeatureBatch(mapper.CreateReader(cursor));
        var count = (int)data.GetRowCount()!.Value;
        features.Resize(count);
        for (var row = 0; cursor.MoveNext(); row++)
            features.Read(row);
        using var scope = NewDisposeScope();
        var scorer = model.Scorer;
        var scores = new float[count * scorer.OutputCount];
        var predictions = scorer.Networks.Select(network =>
        {
            var inputs = new float[count * network.Encoder.Width];
            network.Encoder.Encode(features.Rows(0, count).Numbers, features.Rows(0, count).Categories, inputs);
            var outputs = new float[scores.Length];
            network.Predict(tensor(inputs, count, network.Encoder.Width), outputs);
            return outputs;
        }).ToArray();
        Blend.Average(
            scorer.Label.Task, scorer.OutputCount, predictions, scorer.Networks.Select(network => network.Weight).ToArray(), scores);
        scorer.Finish(scores);
        return scores;
    }

    private static float[] Read(DataViewRowCursor cursor, DataViewRow row)
    {
        var scores = new List<float>();
        while (cursor.MoveNext())
            scores.AddRange(((IOutputRow)row).Scores);
        return [.. scores];
    }
}
