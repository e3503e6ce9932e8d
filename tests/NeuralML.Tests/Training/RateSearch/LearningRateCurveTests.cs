using Microsoft.ML;
using TorchSharp;

namespace NeuralML.Tests.Training.RateSearch;

public sealed class LearningRateCurveTests
{
    private readonly MLContext _ml = new(seed: 1);

    [Theory]
    [InlineData("SameSign", NeuralNetArchitecture.Mlp)]
    [InlineData("Parabola", NeuralNetArchitecture.Mlp)]
    [InlineData("SameSign", NeuralNetArchitecture.RealMlp)]
    public void The_rate_that_it_suggests_learns_better_than_one_far_below_or_above(string label, NeuralNetArchitecture architecture)
    {
        var data = Row.Load(_ml, 300);
        var options = Fast.Options(label, epochs: 8);
        (options.Architecture, options.Patience) = (architecture, 8);
        var curve = _ml.NeuralNet(options).FindLearningRate(data);

        curve.LearningRates.ShouldBeInOrder();
        curve.LearningRates[0].ShouldBe(1e-6, 1e-12);
        curve.LearningRates.Count.ShouldBe(curve.Losses.Count);
        var loss = Loss(curve.Suggestion);
        loss.ShouldBeLessThan(Loss(curve.Suggestion / 100));
        loss.ShouldBeLessThan(Loss(curve.Suggestion * 1000));

        double Loss(double rate)
        {
            options.LearningRate = rate;
            using var model = _ml.NeuralNet(options).Fit(data);
            return model.Histories[0].Epochs.Min(epoch => epoch.ValidationLoss!.Value);
        }
    }

    [Fact]
    public void It_ends_where_the_loss_explodes_and_leaves_no_tensor_behind()
    {
        var before = DisposeScopeManager.Statistics.ThreadTotalLiveCount;
        var options = Fast.Options("Parabola");
        (options.Optimizer, options.HiddenSizes) = (NeuralNetOptimizer.Sgd, []);
        var curve = _ml.NeuralNet(options).FindLearningRate(Row.Load(_ml, 300));

        curve.Losses.ShouldAllBe(loss => double.IsFinite(loss));
        curve.Losses.Count.ShouldBeInRange(100, 199);
        curve.Losses[^1].ShouldBeLessThanOrEqualTo(curve.Losses.Min() * 4);
        DisposeScopeManager.Statistics.ThreadTotalLiveCount.ShouldBe(before);
    }

    [Fact]
    public void The_curve_of_an_estimator_is_always_the_same_and_its_fit_stays_what_it_was()
    {
        var data = Row.Load(_ml, 100);
        var estimator = _ml.NeuralNet(Fast.Options("SameSign", epochs: 2));
        using var before = estimator.Fit(data);
        var curve = estimator.FindLearningRate(data);
        estimator.FindLearningRate(data).Losses.ShouldBe(curve.Losses);
        using var after = estimator.Fit(data);

        Scores.Of(after.Transform(data)).ShouldBe(Scores.Of(before.Transform(data)));
    }

    [Fact]
    public void The_users_own_cancellation_is_no_end_of_the_test()
    {
        var options = Fast.Options("SameSign");
        options.CancellationToken = new CancellationToken(canceled: true);

        Should.Throw<OperationCanceledException>(() => _ml.NeuralNet(options).FindLearningRate(Row.Load(_ml, 100)));
    }
}
