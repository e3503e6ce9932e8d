using Microsoft.ML.Data;
using NeuralML.Features;
using NeuralML.Scoring;
using NeuralML.Tests.Features;
using TorchSharp;
using static TorchSharp.torch;

namespace NeuralML.Tests.Scoring;

public sealed class OutputTransformTests
{
    // Labels with mean 10, deviation 2 and a range from 7 to 12.
    private static readonly TrainingTable s_table = new([], [7, 12, 10, 11], 0, [], []);

    private static OutputTransform Create(DataViewType type, NeuralNetOptions? options = null, TrainingTable? table = null)
    {
        var label = type.Find(options);
        return new OutputTransform(label, TargetScaler.Fit(label, table ?? s_table, [0, 1, 2, 3], options?.ClampPredictions ?? true));
    }

    private static float[] Score(OutputTransform transform, float[] output, int outputs)
    {
        using var scope = NewDisposeScope();
        var scores = new float[output.Length];
        transform.Score(tensor(output, [output.Length / outputs, outputs]), scores);
        return scores;
    }

    private static float[] Average(OutputTransform transform, int outputs, params float[][] members)
    {
        using var scope = NewDisposeScope();
        var sum = new double[members[0].Length];
        foreach (var output in members)
            transform.Add(tensor(output, [output.Length / outputs, outputs]), 1.0 / members.Length, sum);
        var scores = new float[sum.Length];
        transform.Finish(sum, scores);
        return scores;
    }

    private static double Deviation => Math.Sqrt(3.5);

    [Fact]
    public void Logits_stay_and_are_averaged_as_probabilities()
    {
        var transform = Create(LabelType.Flag);

        Score(transform, [3, -80], 1).ShouldBe([3f, -80]);
        Average(transform, 1, [3, -80], [3, -80]).ShouldBe([3f, -80], 1e-4);
        Average(transform, 1, [float.NaN], [3])[0].ShouldBe(float.NaN);
        // Between 1/3 and 2/3 lies 1/2.
        Average(transform, 1, [MathF.Log(0.5f)], [MathF.Log(2)])[0].ShouldBe(0, 1e-6f);
        Average(transform, 1, [1000, -1e30f], [1000, -1e30f]).ShouldAllBe(logit => float.IsFinite(logit));
    }

    [Fact]
    public void Classes_get_probabilities()
    {
        var transform = Create(LabelType.Key(2));

        Score(transform, [0, MathF.Log(3)], 2).ShouldBe([0.25f, 0.75f], 1e-6);
        Average(transform, 2, [0, MathF.Log(3)], [0, 0]).ShouldBe([0.375f, 0.625f], 1e-6);
    }

    [Fact]
    public void Numbers_come_back_in_the_unit_and_the_range_of_the_label()
    {
        Score(Create(LabelType.Number), [0, 0.5f, -9, 9], 1).ShouldBe([10, (float)(10 + (Deviation / 2)), 7, 12], 1e-5);
        Score(Create(LabelType.Number, new() { ClampPredictions = false }), [-9], 1)[0].ShouldBe((float)(10 - (9 * Deviation)), 1e-4f);
        Average(Create(LabelType.Number), 1, [0], [9]).ShouldBe([11f], 1e-5);
    }

    [Fact]
    public void Each_of_several_numbers_has_a_unit_of_its_own()
    {
        var table = new TrainingTable([], [1, 100, 3, 300, 1, 100, 3, 300], 0, [], [], LabelWidth: 2);

        Score(Create(LabelType.Vector(LabelType.Number, 2), table: table), [0, 0, 0.5f, -0.5f], 2).ShouldBe([2, 200, 2.5f, 150], 1e-4);
    }

    [Fact]
    public void Rates_are_exponentials_in_units_of_the_mean_and_at_most_the_highest_count()
        => Score(Create(LabelType.Number, new() { RegressionLoss = RegressionLoss.Poisson }), [0, -1, 100], 1)
            .ShouldBe([10, 10 * MathF.Exp(-1), 12], 1e-4);

    [Fact]
    public void Quantiles_that_cross_are_put_in_order_in_each_row()
        => Score(Create(LabelType.Number, new() { Quantiles = [0.1, 0.5, 0.9] }), [0.1f, 0.3f, 0.2f, 9, 0, -9], 3)
            .ShouldBe(
                [(float)(10 + (0.1 * Deviation)), (float)(10 + (0.2 * Deviation)), (float)(10 + (0.3 * Deviation)), 7, 10, 12], 1e-4);
}
