using Microsoft.ML.Data;
using NeuralML.Features;
using NeuralML.Scoring;
using NeuralML.Tests.Features;

namespace NeuralML.Tests.Scoring;

public sealed class OutputTransformTests
{
    // Labels with mean 10, deviation 2 and a range from 7 to 12.
    private static readonly TrainingTable s_table = new([], [7, 12, 10, 11], 0, [], []);

    private static double Deviation => Math.Sqrt(3.5);

    private static float[] Apply(DataViewType type, NeuralNetOptions options, TrainingTable table, params float[] outputs)
    {
        var label = type.Find(options);
        new OutputTransform(label, TargetScaler.Fit(label, table, [0, 1, 2, 3], options.ClampPredictions)).Apply(outputs, logitFactor: 0.5);
        return outputs;
    }

    [Fact]
    public void Logits_stay_but_for_their_factor()
    {
        Apply(LabelType.Flag, new(), s_table, 3, -80, float.NaN).ShouldBe([1.5f, -40, float.NaN]);
        Apply(LabelType.Vector(LabelType.Flag, 2), new(), s_table, 3, -80).ShouldBe([1.5f, -40]);
        Apply(LabelType.Key(2), new(), s_table, 3, -80).ShouldBe([1.5f, -40]);
    }

    [Fact]
    public void Numbers_come_back_in_the_unit_and_the_range_of_the_label()
    {
        Apply(LabelType.Number, new(), s_table, 0, 0.5f, -9, 9).ShouldBe([10, (float)(10 + (Deviation / 2)), 7, 12], 1e-5);
        Apply(LabelType.Number, new() { ClampPredictions = false }, s_table, -9).ShouldBe([(float)(10 - (9 * Deviation))], 1e-4);
    }

    [Fact]
    public void Each_of_several_numbers_has_a_unit_of_its_own()
    {
        var table = new TrainingTable([], [1, 100, 3, 300, 1, 100, 3, 300], 0, [], [], LabelWidth: 2);

        Apply(LabelType.Vector(LabelType.Number, 2), new(), table, 0, 0, 0.5f, -0.5f).ShouldBe([2, 200, 2.5f, 150], 1e-4);
    }

    [Fact]
    public void Rates_are_exponentials_in_units_of_the_mean_and_at_most_the_highest_count()
        => Apply(LabelType.Number, new() { RegressionLoss = RegressionLoss.Poisson }, s_table, 0, -1, 100)
            .ShouldBe([10, 10 * MathF.Exp(-1), 12], 1e-4);

    [Fact]
    public void Quantiles_that_cross_are_put_in_order_in_each_row()
        => Apply(LabelType.Number, new() { Quantiles = [0.1, 0.5, 0.9] }, s_table, 0.1f, 0.3f, 0.2f, 9, 0, -9).ShouldBe(
            [(float)(10 + (0.1 * Deviation)), (float)(10 + (0.2 * Deviation)), (float)(10 + (0.3 * Deviation)), 7, 10, 12], 1e-4);
}
