using Microsoft.ML;
using TorchSharp;
using static TorchSharp.torch;

namespace NeuralML.Tests.NeuralNet;

public sealed class OwnNetworkTests
{
    private readonly MLContext _ml = new(1);

    private static NeuralNetOptions Options(Func<NetworkInputs, nn.Module<Tensor, Tensor>> network, string label = "SameSign") => new()
    {
        LabelColumnName = label,
        Network = network,
        LearningRate = 0.01,
        BatchSize = 32,
        MaximumEpochs = 60,
    };

    private static nn.Module<Tensor, Tensor> Perceptron(NetworkInputs inputs) => nn.Sequential(
        nn.Linear(inputs.FeatureCount, 32), nn.ReLU(), nn.Linear(32, 32), nn.ReLU(), nn.Linear(32, inputs.OutputCount));

    [Fact]
    public void A_module_of_ones_own_learns_and_scores()
    {
        using var model = _ml.NeuralNet(Options(Perceptron)).Fit(Row.Load(_ml, 500));

        _ml.BinaryClassification.Evaluate(model.Transform(Row.Load(_ml, 500, seed: 6)), "SameSign").Accuracy.ShouldBeGreaterThan(0.9);
    }

    [Fact]
    public void It_is_told_its_sizes_and_each_network_gets_another_seed()
    {
        var seen = new List<NetworkInputs>();
        var options = Options(
            inputs =>
            {
                lock (seen)
                    seen.Add(inputs);
                return Perceptron(inputs);
            },
            "Ring");
        (options.Folds, options.MaximumEpochs, options.NumericEmbedding) = (3, 1, NumericEmbedding.Periodic);
        using var model = _ml.NeuralNet(options).Fit(Row.Load(_ml, 100));

        seen.ShouldAllBe(inputs => inputs.FeatureCount == 8 && inputs.OutputCount == 3);
        seen.Select(inputs => inputs.Seed).ShouldBeUnique();
        seen.Count.ShouldBe(3);
    }

    [Fact]
    public void Outputs_of_another_shape_are_refused_and_leave_no_tensor_behind()
    {
        var before = DisposeScopeManager.Statistics.ThreadTotalLiveCount;
        var message = Should.Throw<InvalidOperationException>(
            () => _ml.NeuralNet(Options(inputs => nn.Linear(inputs.FeatureCount, 7))).Fit(Row.Load(_ml, 50))).Message;

        message.ShouldContain("Network");
        message.ShouldContain("[2, 7]");
        message.ShouldContain("[2, 1]");
        DisposeScopeManager.Statistics.ThreadTotalLiveCount.ShouldBe(before);
    }

    [Fact]
    public void What_making_it_throws_comes_through()
        => Should.Throw<NotSupportedException>(
            () => _ml.NeuralNet(Options(_ => throw new NotSupportedException("mine"))).Fit(Row.Load(_ml, 50))).Message.ShouldBe("mine");

    [Fact]
    public void Options_that_are_the_networks_own_matter_are_refused_by_name()
    {
        Refused(options => options.HiddenSizes = [3]).ShouldContain("HiddenSizes");
        Refused(options => options.Dropout = 0.1).ShouldContain("Dropout");
        Refused(options => options.Initialization = WeightInitialization.He).ShouldContain("Initialization");
        Refused(options => options.Architecture = NeuralNetArchitecture.TabM).ShouldContain("Architecture");
        Should.Throw<ArgumentOutOfRangeException>(
            () => _ml.NeuralNet(new NeuralNetOptions { Architecture = NeuralNetArchitecture.Custom })).Message.ShouldContain("Network");

        string Refused(Action<NeuralNetOptions> change)
        {
            var options = Options(Perceptron);
            change(options);
            return Should.Throw<ArgumentOutOfRangeException>(() => _ml.NeuralNet(options)).Message;
        }
    }
}
