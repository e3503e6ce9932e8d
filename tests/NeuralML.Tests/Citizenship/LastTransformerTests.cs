using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Tests.Citizenship;

public sealed class LastTransformerTests
{
    private readonly MLContext _ml = new(seed: 1);

    [Fact]
    public void The_network_at_the_end_of_a_chain_tells_of_itself()
    {
        using TransformerChain<NeuralNetTransformer> chain = _ml.Transforms.NormalizeMinMax("Features")
            .Append(_ml.NeuralNet(Fast.Options("Ring", epochs: 2))).Fit(Row.Load(_ml, 100));

        var network = chain.LastTransformer;

        network.FeatureColumnName.ShouldBe("Features");
        network.FeatureColumnType.ShouldBe(new VectorDataViewType(NumberDataViewType.Single, 2));
        network.Model.Networks.ShouldHaveSingleItem().Architecture.ShouldBe(NeuralNetArchitecture.Mlp);
        network.Histories.ShouldHaveSingleItem().Epochs.Count.ShouldBe(2);
        ((IPredictionTransformer<object>)network).Model.ShouldBeSameAs(network.Model);
    }
}
