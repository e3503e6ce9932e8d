using Microsoft.ML;
using NeuralML.Training.Losses;
using TorchSharp;
using static TorchSharp.torch;

namespace NeuralML.Tests.Training.Losses;

public sealed class CustomLossTests
{
    private readonly MLContext _ml = new(seed: 1);

    [Fact]
    public void A_loss_of_ones_own_that_is_the_squared_error_gives_the_same_network()
    {
        var data = Row.Load(_ml, 200);
        var options = Fast.Options("Parabola", epochs: 5);
        options.Seed = 3;
        using var own = _ml.NeuralNet(options).Fit(data);
        options.CustomLoss = (output, target) => (output.squeeze(1) - target).square();
        using var custom = _ml.NeuralNet(options).Fit(data);

        Scores.Of(custom.Transform(data)).ShouldBe(Scores.Of(own.Transform(data)), 0.5);
    }

    [Fact]
    public void A_loss_of_ones_own_sees_classes_as_indexes()
    {
        var options = Fast.Options("Ring");
        options.CustomLoss = (output, target) => output.log_softmax(1).gather(1, target.unsqueeze(1)).squeeze(1).neg();
        using var model = _ml.NeuralNet(options).Fit(Row.Load(_ml, 600));

        _ml.MulticlassClassification.Evaluate(model.Transform(Row.Load(_ml, 300)), "Ring").MicroAccuracy.ShouldBeGreaterThan(0.9);
    }

    [Fact]
    public void What_it_must_not_return_is_said_with_the_name_of_the_option()
    {
        Message((output, target) => nn.functional.mse_loss(output.squeeze(1), target))
            .ShouldContain("returned Float32 [] for a batch of 32 rows");
        Message((output, target) => (output - target.unsqueeze(1)).square()).ShouldContain("Float32 [32, 1]");
        Message((output, target) => (output.squeeze(1) - target).square().@double()).ShouldContain("Float64 [32]");
        Message((_, target) => target).ShouldContain("does not depend on the output");
        Message((_, _) => null!).ShouldContain("returned nothing");

        string Message(Func<Tensor, Tensor, Tensor> loss)
        {
            var before = DisposeScopeManager.Statistics.ThreadTotalLiveCount;
            var options = Fast.Options("Parabola");
            options.CustomLoss = loss;
            var message = Should.Throw<InvalidOperationException>(() => _ml.NeuralNet(options).Fit(Row.Load(_ml, 100))).Message;
            DisposeScopeManager.Statistics.ThreadTotalLiveCount.ShouldBe(before);
            message.ShouldStartWith("CustomLoss returned ");
            return message;
        }
    }

    [Fact]
    public void Weights_multiply_in_afterwards()
    {
        using var scope = NewDisposeScope();
        using var loss = new DelegateLoss((output, target) => (output.squeeze(1) - target).abs());

        loss.Train(zeros(3, 1), tensor(new float[] { 1, 2, 4 }), tensor(new float[] { 3, 0, 0.5f })).item<float>().ShouldBe(5 / 3f, 1e-6f);
    }
}
