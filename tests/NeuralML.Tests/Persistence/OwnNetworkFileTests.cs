using Microsoft.ML;
using TorchSharp;
using static TorchSharp.torch;

namespace NeuralML.Tests.Persistence;

public sealed class OwnNetworkFileTests
{
    private readonly MLContext _ml = new(1);

    private static NeuralNetOptions Options(Func<NetworkInputs, nn.Module<Tensor, Tensor>> network) => new()
    {
        LabelColumnName = "Parabola", Network = network, NumericEmbedding = NumericEmbedding.PiecewiseLinear, MaximumEpochs = 2, Seed = 1,
    };

    [Fact]
    public void A_network_of_a_registered_factory_scores_the_same_to_the_bit()
    {
        using var model = _ml.NeuralNet(Options(NetworkFactories.Register<Normalized>())).Fit(Row.Load(_ml, 200));
        using var loaded = ModelFile.Reload(model);

        Scores.Of(loaded.Transform(Row.Load(_ml, 50))).ShouldBe(Scores.Of(model.Transform(Row.Load(_ml, 50))));
    }

    [Fact]
    public void Registering_again_gives_the_same()
        => NetworkFactories.Register<Normalized>().ShouldBeSameAs(NetworkFactories.Register<Normalized>());

    [Fact]
    public void A_network_that_nothing_could_make_again_is_not_saved()
    {
        using var model = _ml.NeuralNet(Options(inputs => nn.Linear(inputs.FeatureCount, inputs.OutputCount))).Fit(Row.Load(_ml, 50));

        Should.Throw<InvalidOperationException>(() => ModelFile.Save(model)).Message.ShouldContain("NetworkFactories.Register");
    }

    [Fact]
    public void A_file_does_not_choose_what_runs()
    {
        using var model = _ml.NeuralNet(Options(NetworkFactories.Register<Normalized>())).Fit(Row.Load(_ml, 50));
        var file = ModelZipFile.Open(ModelFile.Save(model));
        file.Config = file.Config.Replace(nameof(Normalized), nameof(Unregistered), StringComparison.Ordinal);

        Should.Throw<InvalidOperationException>(() => ModelFile.Load(file.ToArray())).Message.ShouldContain(nameof(Unregistered));
        Unregistered.WasMade.ShouldBeFalse();
    }

    /// <summary>A network with a buffer of whole numbers beside its weights.</summary>
    public sealed class Normalized : INetworkFactory
    {
        public nn.Module<Tensor, Tensor> Create(NetworkInputs inputs) => nn.Sequential(
            nn.Linear(inputs.FeatureCount, 8), nn.BatchNorm1d(8), nn.ReLU(), nn.Linear(8, inputs.OutputCount));
    }

    public sealed class Unregistered : INetworkFactory
    {
        public Unregistered() => WasMade = true;

        public static bool WasMade { get; private set; }

        public nn.Module<Tensor, Tensor> Create(NetworkInputs inputs) => nn.Linear(inputs.FeatureCount, inputs.OutputCount);
    }
}
