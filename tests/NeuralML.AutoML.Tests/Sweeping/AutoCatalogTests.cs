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
    public void The_options_of_neighbors_and_of_the_support_vector_machine_are_search_spaces_that_begin_at_the_defaults()
    {
        var neighbors = new SearchSpace<NearestNeighborsOptions>();
        var machine = new SearchSpace<KernelSvmOptions>();

        neighbors.Keys.Order().ShouldBe(["Metric", "NeighborCount", "Standardize", "Weights"]);
        machine.Keys.Order().ShouldBe(["Cost", "Degree", "Epsilon", "Gamma", "Kernel"]);
        neighbors.SampleFromFeatureSpace(neighbors.Default).NeighborCount.ShouldBe(5);
        machine.SampleFromFeatureSpace(machine.Default).Cost.ShouldBe(1, 1e-9);
        machine.SampleFromFeatureSpace(machine.Default).Kernel.ShouldBe(SvmKernel.RadialBasis);
    }

    [Fact]
    public void Neighbors_and_machines_are_built_from_what_a_sweep_proposes()
    {
        var data = _ml.Transforms.Concatenate("Numbers", "Noise", "Place").Fit(House.Load(_ml, 80, "IsDear"))
            .Transform(House.Load(_ml, 80, "IsDear"));
        var neighbors = new SearchSpace<NearestNeighborsOptions>();
        var machine = new SearchSpace<KernelSvmOptions>();

        var models = new[]
        {
            _ml.Auto().NearestNeighbors("IsDear", "Numbers").BuildFromOption(_ml, Sample(neighbors)).Fit(data),
            _ml.Auto().KernelSvm("IsDear", "Numbers").BuildFromOption(_ml, Sample(machine)).Fit(data),
        };

        foreach (var model in models)
            _ml.BinaryClassification.Evaluate(model.Transform(data), "IsDear").Accuracy.ShouldBeGreaterThan(0.4);

        static Parameter Sample(SearchSpace space) => space.SampleFromFeatureSpace([.. space.Default.Select(_ => 0.4)]);
    }

    [Fact]
    public void A_comparison_is_checked_when_it_is_created()
        => Should.Throw<ArgumentOutOfRangeException>(() => _ml.Auto().CreateComparison(new ComparisonOptions { Folds = 1 }))
            .ParamName.ShouldBe("Folds");
}
