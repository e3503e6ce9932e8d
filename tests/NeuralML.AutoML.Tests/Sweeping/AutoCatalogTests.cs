using Microsoft.ML;
using Microsoft.ML.AutoML;
using Microsoft.ML.SearchSpace;

namespace NeuralML.AutoML.Tests.Sweeping;

public class AutoCatalogTests
{
    private readonly MLContext _ml = new(seed: 1);

    [Fact]
    public void The_options_of_a_network_are_a_search_space_and_a_sample_of_it_trains()
    {
        var space = new SearchSpace<NeuralNetOptions>();

        space.Keys.Order().ShouldBe(["Architecture", "BatchSize", "Dropout", "NumericEmbedding"]);
        var options = space.SampleFromFeatureSpace([0.3, 0.5, 0.5, 0.1]);
        options.Architecture.ShouldBe(NeuralNetArchitecture.TabM);
        options.BatchSize.ShouldBeInRange(64, 1024);
        options.Dropout!.Value.ShouldBeInRange(0, 0.5);
        options.LabelColumnName.ShouldBe("Label");
    }

    [Fact]
    public void A_network_is_built_with_the_columns_that_were_asked_for()
    {
        var estimator = _ml.Auto().NeuralNet("IsDear", "Numbers");
        var parameter = Parameter.CreateNestedParameter();
        parameter["Architecture"] = Parameter.FromString("Mlp");
        parameter["BatchSize"] = Parameter.FromInt(64);

        var model = _ml.Transforms.Concatenate("Numbers", "Noise", "Place")
            .Append(estimator.BuildFromOption(_ml, parameter))
            .Fit(House.Load(_ml, 80, "IsDear"));

        _ml.BinaryClassification.Evaluate(model.Transform(House.Load(_ml, 80, "IsDear")), "IsDear").Accuracy.ShouldBeGreaterThan(0.4);
    }

    [Fact]
    public void A_network_takes_part_in_a_sweep_among_the_trainers_of_the_task()
    {
        var data = House.Load(_ml, 120, "IsDear");
        var pipeline = _ml.Auto().Featurizer(data, excludeColumns: ["IsDear"])
            .Append(_ml.Auto().BinaryClassification("IsDear").Concat(_ml.Auto().NeuralNet("IsDear")));
        var alone = _ml.Auto().Featurizer(data, excludeColumns: ["IsDear"]).Append(_ml.Auto().BinaryClassification("IsDear"));

        pipeline.Estimators.Count.ShouldBe(alone.Estimators.Count + 1);
        var schemas = pipeline.SearchSpace["_SCHEMA_"];
        schemas.ShouldNotBeNull();
    }

    [Fact]
    public void A_comparison_is_checked_when_it_is_created()
        => Should.Throw<ArgumentOutOfRangeException>(() => _ml.Auto().CreateComparison(new ComparisonOptions { Folds = 1 }))
            .ParamName.ShouldBe("Folds");
}
