using NeuralML.Training.Ensembles;

namespace NeuralML.Tests.Training.Ensembles;

public sealed class BlendWeightsTests
{
    [Fact]
    public void The_only_model_has_all_the_weight() => BlendWeights.Fit(1, _ => 3).ShouldBe([1.0]);

    [Fact]
    public void Weights_come_near_the_best_mixture()
    {
        // Best at 0.3, 0.7, 0.
        var weights = BlendWeights.Fit(3, w => Math.Pow(w[0] - 0.3, 2) + Math.Pow(w[1] - 0.7, 2) + w[2]);

        weights[0].ShouldBe(0.3, 0.03);
        weights[1].ShouldBe(0.7, 0.03);
        weights[2].ShouldBe(0);
    }

    [Fact]
    public void A_model_that_only_harms_gets_nothing() => BlendWeights.Fit(2, w => w[1]).ShouldBe([1.0, 0]);
}
