using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Compat.Tests;

public class RandomizedPcaTests
{
    private static readonly float[][] Line = [.. Enumerable.Range(-20, 41).Select(i => new[] { 5 + i, 5 + i, 1f })];

    private readonly MLContext _context = new(seed: 1);

    [Fact]
    public void A_row_off_the_line_is_an_anomaly()
    {
        var table = new InMemoryTable().WithFeatures(Line);
        var model = _context.AnomalyDetection.Trainers.RandomizedPca(rank: 1).Fit(table);
        var scored = model.Transform(new InMemoryTable().WithFeatures([[50, 50, 1], [15, -5, 1]]));
        scored.Read<float>("Score")[0].ShouldBe(0, 1e-3f);
        scored.Read<float>("Score")[1].ShouldBe(1, 1e-3f);
        scored.Read<bool>("PredictedLabel").ShouldBe([false, true]);

        var strict = _context.AnomalyDetection.ChangeModelThreshold(model, 2f);
        strict.Transform(new InMemoryTable().WithFeatures([[15, -5, 1]])).Read<bool>("PredictedLabel").ShouldBe([false]);
    }

    [Fact]
    public void The_direction_and_the_mean_are_those_of_the_line()
    {
        var model = _context.AnomalyDetection.Trainers.RandomizedPca(rank: 1).Fit(new InMemoryTable().WithFeatures(Line)).Model;
        VBuffer<float>[] vectors = [];
        model.GetEigenVectors(ref vectors, out var rank);
        rank.ShouldBe(1);
        Math.Abs(vectors[0].GetItemOrDefault(0)).ShouldBe(MathF.Sqrt(0.5f), 1e-4f);
        VBuffer<float> mean = default;
        model.GetMean(ref mean);
        mean.DenseValues().ShouldBe([5, 5, 1]);
    }
}
