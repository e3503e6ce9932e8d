using Microsoft.ML;

namespace NeuralML.Tests.Training;

public sealed class WeightAverageTests
{
    private readonly MLContext _ml = new(seed: 1);

    private float[] Scored(double? averaging, int epochs, double rate, double l1 = 0, NeuralNetArchitecture architecture = default)
    {
        var options = Fast.Options("SameSign", epochs);
        (options.WeightAveraging, options.LearningRate, options.ValidationFraction, options.Seed) = (averaging, rate, 0, 4);
        (options.L1Regularization, options.Architecture) = (l1, architecture);
        var data = Row.Load(_ml, 300);
        using var model = _ml.NeuralNet(options).Fit(data);
        return Scores.Of(model.Transform(data));
    }

    [Theory]
    [InlineData(NeuralNetArchitecture.Mlp)]
    [InlineData(NeuralNetArchitecture.ResNet)]
    public void An_average_without_memory_is_the_weights_themselves(NeuralNetArchitecture architecture)
    {
        var last = Scored(null, 3, 0.01, architecture: architecture);

        Scored(0, 3, 0.01, architecture: architecture).ShouldBe(last, 1e-4);
        Distance(Scored(0.9, 3, 0.01, architecture: architecture), last).ShouldBeGreaterThan(1e-3);
    }

    [Fact]
    public void An_average_moves_less_from_epoch_to_epoch()
    {
        // At such a rate the weights jump about.
        var jump = Distance(Scored(null, 20, 0.05), Scored(null, 21, 0.05));

        Distance(Scored(0.99, 20, 0.05), Scored(0.99, 21, 0.05)).ShouldBeLessThan(jump * 0.8);
    }

    [Fact]
    public void An_average_is_what_validation_judges()
    {
        var options = Fast.Options("SameSign", epochs: 1);
        (options.WeightAveraging, options.Seed) = (0.9, 3);
        var data = Row.Load(_ml, 200);
        using var averaged = _ml.NeuralNet(options).Fit(data);
        options.WeightAveraging = null;
        using var raw = _ml.NeuralNet(options).Fit(data);

        averaged.Histories[0].Epochs[0].TrainingLoss.ShouldBe(raw.Histories[0].Epochs[0].TrainingLoss);
        averaged.Histories[0].Epochs[0].ValidationLoss.ShouldNotBe(raw.Histories[0].Epochs[0].ValidationLoss);
    }

    [Fact]
    public void A_penalty_on_absolute_weights_leaves_little_of_the_network()
    {
        Scored(null, 20, 0.01).Max(Math.Abs).ShouldBeGreaterThan(2);
        Scored(null, 20, 0.01, l1: 1).Max(Math.Abs).ShouldBeLessThan(0.5f);
    }

    private static double Distance(float[] left, float[] right) => left.Zip(right, (a, b) => Math.Abs(a - b)).Average();
}
