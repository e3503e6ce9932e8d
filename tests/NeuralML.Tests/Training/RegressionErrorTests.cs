using NeuralML.Tests.Features;
using NeuralML.Training;

namespace NeuralML.Tests.Training;

public sealed class RegressionErrorTests
{
    // Deviation 2.
    private static readonly float[] s_labels = [1, 5, 1, 5];

    private static double Measure(NeuralNetOptions options, float[] predictions, params float[] weights)
        => new RegressionError(LabelType.Number.Find(options), options.RegressionLoss, s_labels, weights).Measure(predictions);

    [Fact]
    public void Errors_are_measured_in_deviations_by_the_loss_of_training()
    {
        float[] predictions = [1, 4, 1, -1];
        Measure(new(), predictions).ShouldBe((0.25 + 9) / 4);
        Measure(new() { RegressionLoss = RegressionLoss.AbsoluteError }, predictions).ShouldBe((0.5 + 3) / 4);
        Measure(new() { RegressionLoss = RegressionLoss.Huber }, predictions).ShouldBe((0.125 + 2.5) / 4);
        Measure(new() { RegressionLoss = RegressionLoss.Poisson }, [1, 5, 1, 2])
            .ShouldBe((1 + 5 - (5 * Math.Log(5)) + 1 + 2 - (5 * Math.Log(2))) / 4, 1e-9);
    }

    [Fact]
    public void A_row_counts_by_its_weight()
        => Measure(new(), [1, 4, 1, -1], 0, 2, 0, 2).ShouldBe((0.25 + 9) * 2 / 4);

    [Fact]
    public void Quantiles_cost_their_share_above_and_the_rest_below()
        => Measure(new() { Quantiles = [0.1, 0.9] }, [1, 3, 5, 7, 1, 1, 3, 5])
            .ShouldBe(((0.1 * 1) + (0.1 * 1) + (0.1 * 1) + (0 * 1) + 0) / 8, 1e-9);

    [Fact]
    public void Each_of_several_numbers_is_measured_in_its_own_deviation()
    {
        var options = new NeuralNetOptions();
        var label = LabelType.Vector(LabelType.Number, 2).Find(options);

        new RegressionError(label, options.RegressionLoss, [1, 100, 5, 300], []).Measure([3, 200, 5, 300]).ShouldBe(2 / 4.0);
    }
}
