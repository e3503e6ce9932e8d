using Microsoft.ML;

namespace NeuralML.Tests.NeuralNet;

public sealed class DeterminismTests
{
    private static float[] FitAndScore(int? contextSeed, int? seed = null, double dropout = 0.2)
    {
        var ml = new MLContext(contextSeed);
        var options = Fast.Options("SameSign", epochs: 5);
        options.Seed = seed;
        options.Dropout = dropout;
        var data = Row.Load(ml, 300);
        using var model = ml.NeuralNet(options).Fit(data);
        return Scores.Of(model.Transform(data));
    }

    [Fact]
    public void The_same_context_seed_gives_the_same_network() => FitAndScore(7).ShouldBe(FitAndScore(7));

    [Fact]
    public void Another_context_seed_gives_another_network() => FitAndScore(7).ShouldNotBe(FitAndScore(8));

    [Fact]
    public void The_seed_option_alone_decides() => FitAndScore(1, seed: 5).ShouldBe(FitAndScore(2, seed: 5));

    [Fact]
    public void Fitting_an_estimator_twice_gives_the_same_network()
    {
        var ml = new MLContext(3);
        var data = Row.Load(ml, 300);
        var estimator = ml.NeuralNet(Fast.Options("Parabola", epochs: 5));

        using var first = estimator.Fit(data);
        using var second = estimator.Fit(data);

        Scores.Of(first.Transform(data)).ShouldBe(Scores.Of(second.Transform(data)));
    }

    [Fact]
    public void Fits_on_two_threads_do_not_disturb_each_other()
    {
        var alone = new[] { FitAndScore(1), FitAndScore(2) };

        var together = new float[2][];
        Parallel.For(0, 2, i => together[i] = FitAndScore(i + 1));

        together.ShouldBe(alone);
    }

    [Fact]
    public void A_fit_leaves_the_global_generator_of_torch_alone()
    {
        TorchSharp.torch.manual_seed(11);
        using var expected = TorchSharp.torch.rand(4);
        TorchSharp.torch.manual_seed(11);
        FitAndScore(1);
        using var actual = TorchSharp.torch.rand(4);

        actual.data<float>().ToArray().ShouldBe(expected.data<float>().ToArray());
    }
}
