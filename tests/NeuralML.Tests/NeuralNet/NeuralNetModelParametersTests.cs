using Microsoft.ML;
using Microsoft.ML.Data;
using NeuralML.Tests.Citizenship;

namespace NeuralML.Tests.NeuralNet;

public sealed class NeuralNetModelParametersTests
{
    private readonly MLContext _ml = new(seed: 1);

    [Fact]
    public void A_network_tells_its_kind_its_sizes_and_how_many_numbers_it_has_learned()
    {
        var model = _ml.NeuralNet(Fast.Options("SameSign", epochs: 1)).Fit(Row.Load(_ml, 100));
        model.Dispose();

        var network = model.Model.Networks.ShouldHaveSingleItem();
        (network.Architecture, network.NumericEmbedding, network.NumericScaling)
            .ShouldBe((NeuralNetArchitecture.Mlp, NumericEmbedding.None, NumericScaling.Standard));
        network.HiddenSizes.ShouldBe([32, 32]);
        network.Weight.ShouldBe(1);
        network.ParameterCount.ShouldBe((2 * 32) + 32 + (32 * 32) + 32 + 32 + 1);
        model.Model.ParameterCount.ShouldBe(network.ParameterCount);
        (model.Model.Temperature * network.Temperature).ShouldBeGreaterThan(0);
    }

    [Fact]
    public void The_networks_of_a_preset_tell_how_much_each_counts_also_when_they_are_loaded()
    {
        var options = new NeuralNetOptions { LabelColumnName = "Ring", MaximumEpochs = 2, HiddenSizes = [16], BatchSize = 32, Folds = 2 };
        var data = Row.Load(_ml, 200);
        using var model = _ml.NeuralNet(options).Fit(data);

        model.Model.Networks.Sum(network => network.Weight).ShouldBe(1, 1e-9);
        model.Model.Networks.ShouldAllBe(network => network.Architecture == NeuralNetArchitecture.RealMlp && network.Weight > 0);
        model.Model.ParameterCount.ShouldBe(model.Model.Networks.Sum(network => network.ParameterCount));
        var loaded = Reloaded.Of(model, data.Schema).ShouldBeOfType<NeuralNetTransformer>().Model;
        loaded.Temperature.ShouldBe(model.Model.Temperature);
        loaded.Networks.Select(network => network.ToString()).ShouldBe(model.Model.Networks.Select(network => network.ToString()));
        loaded.Networks[0].ToString().ShouldStartWith("RealMlp [16] of ");
    }

    [Fact]
    public void Numbers_have_no_temperature()
    {
        using var model = _ml.NeuralNet(Fast.Options("Parabola", epochs: 1)).Fit(Row.Load(_ml, 100));

        (model.Model.Temperature, model.Model.Networks[0].Temperature).ShouldBe((1, 1));
    }

    [Fact]
    public void The_feature_column_is_the_vector_or_the_first_that_is_named()
    {
        var options = Fast.Options("Buys", epochs: 1);
        options.CategoricalColumnNames = ["City", "Member"];
        var data = _ml.Data.LoadFromEnumerable(Visit.Draw(50));
        using var categories = _ml.NeuralNet(options).Fit(data);
        options.NumericColumnNames = ["Hour"];
        using var numbers = _ml.NeuralNet(options).Fit(data);
        options.NumericColumnNames = ["Pair"];
        using var vector = _ml.NeuralNet(options).Fit(_ml.Transforms.Concatenate("Pair", "Hour", "Hour").Fit(data).Transform(data));

        (categories.FeatureColumnName, categories.FeatureColumnType).ShouldBe(("City", TextDataViewType.Instance));
        (numbers.FeatureColumnName, numbers.FeatureColumnType).ShouldBe(("Hour", NumberDataViewType.Single));
        (vector.FeatureColumnName, vector.FeatureColumnType).ShouldBe(("Pair", new VectorDataViewType(NumberDataViewType.Single, 2)));
    }
}
