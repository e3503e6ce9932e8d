using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms;

namespace NeuralML.Tests.Citizenship;

public sealed class CustomMappingTests
{
    private const string Contract = "NeuralML.Tests.Citizenship.Product";

    private readonly MLContext _ml = new(seed: 1);

    [Fact]
    public void A_chain_with_a_mapping_of_ones_own_before_the_network_comes_back_from_a_file()
    {
        var mapping = _ml.Transforms.CustomMapping(new Factory().GetMapping(), Contract);
        var data = Row.Load(_ml, 300);
        using var model = mapping.Append(_ml.Transforms.Concatenate("Features", "Features", "Product"))
            .Append(_ml.NeuralNet(Fast.Options("SameSign", epochs: 10))).Fit(data);
        var context = new MLContext();
        context.ComponentCatalog.RegisterAssembly(typeof(Factory).Assembly);

        var loaded = Reloaded.Of(model, data.Schema, context);

        Scores.Of(loaded.Transform(data)).ShouldBe(Scores.Of(model.Transform(data)));
        loaded.ShouldBeAssignableTo<IEnumerable<ITransformer>>()!.Last().ShouldBeOfType<NeuralNetTransformer>().FeatureColumnType
            .ShouldBe(new VectorDataViewType(NumberDataViewType.Single, 3));
    }

    [CustomMappingFactoryAttribute(Contract)]
    private sealed class Factory : CustomMappingFactory<Input, Output>
    {
        public override Action<Input, Output> GetMapping()
            => (input, output) => output.Product = input.Features[0] * input.Features[1];
    }

    private sealed class Input
    {
        [VectorType(2)]
        public float[] Features { get; set; } = [];
    }

    private sealed class Output
    {
        public float Product { get; set; }
    }
}
