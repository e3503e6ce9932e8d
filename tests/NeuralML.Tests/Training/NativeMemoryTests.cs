using Microsoft.ML;
using NeuralML.Tests.NeuralNet;
using TorchSharp;

namespace NeuralML.Tests.Training;

/// <summary>Counts the tensors that are alive on this thread.</summary>
public sealed class NativeMemoryTests
{
    private readonly MLContext _ml = new(seed: 1);

    private static long LiveTensors => DisposeScopeManager.Statistics.ThreadTotalLiveCount;

    [Fact]
    public void A_disposed_network_leaves_no_tensor_behind()
    {
        var before = LiveTensors;
        using (var model = _ml.NeuralNet(Fast.Options("Ring", epochs: 2)).Fit(Row.Load(_ml, 100)))
        {
            LiveTensors.ShouldBe(before + 6, "weights and biases of three layers");
            Scores.OfClasses(model.Transform(Row.Load(_ml, 100))).Length.ShouldBe(100);
            LiveTensors.ShouldBe(before + 6, "scoring leaves nothing");
        }

        LiveTensors.ShouldBe(before);
    }

    [Theory]
    [InlineData("Numbers")]
    [InlineData("Flags")]
    [InlineData("Weight")]
    public void Weights_vectors_and_quantiles_leave_no_tensor_behind(string label)
    {
        var before = LiveTensors;
        var options = Fast.Options(label, epochs: 2);
        options.ExampleWeightColumnName = label == "Weight" ? null : "Weight";
        options.ClassWeights = label == "Flags" ? [1, 2] : null;
        options.Quantiles = label == "Weight" ? [0.1, 0.9] : null;
        using (var model = _ml.NeuralNet(options).Fit(MultiRow.Load(_ml, 100)))
        {
            LiveTensors.ShouldBe(before + 6, "weights and biases of three layers");
            model.Transform(MultiRow.Load(_ml, 100)).Preview();
            LiveTensors.ShouldBe(before + 6, "scoring leaves nothing");
        }

        LiveTensors.ShouldBe(before);
    }

    [Fact]
    public void A_fit_that_fails_leaves_no_tensor_behind()
    {
        var before = LiveTensors;
        var options = Fast.Options("Parabola");
        options.LearningRate = 1e30;
        Should.Throw<InvalidOperationException>(() => _ml.NeuralNet(options).Fit(Row.Load(_ml, 100)));

        LiveTensors.ShouldBe(before);
    }

    [Fact]
    public void A_fit_that_is_stopped_from_the_log_leaves_no_tensor_behind()
    {
        var before = LiveTensors;
        _ml.Log += (_, message) =>
        {
            if (message.RawMessage.StartsWith("Epoch 2 ", StringComparison.Ordinal))
                throw new OperationCanceledException();
        };
        Should.Throw<OperationCanceledException>(() => _ml.NeuralNet(Fast.Options("Parabola")).Fit(Row.Load(_ml, 100)));

        LiveTensors.ShouldBe(before);
    }
}
