using System.Reflection;
using Microsoft.ML;
using Microsoft.ML.SearchSpace;

namespace NeuralML.Tests.NearestNeighbors;

public sealed class NearestNeighborsOptionsTests
{
    private static readonly MLContext s_ml = new(seed: 1);

    public static TheoryData<string, Action<NearestNeighborsOptions>> Wrong() => new()
    {
        { "LabelColumnName", options => options.LabelColumnName = "" },
        { "FeatureColumnName", options => options.FeatureColumnName = "" },
        { "NeighborCount", options => options.NeighborCount = 0 },
        { "Weights", options => options.Weights = (NearestNeighborsWeights)9 },
        { "Metric", options => options.Metric = (NearestNeighborsMetric)9 },
        { "Power", options => options.Power = 0.5 },
        { "Power", options => options.Power = double.NaN },
        { "Search", options => options.Search = (NearestNeighborsSearch)9 },
        { "Search", options => (options.Search, options.Metric) = (NearestNeighborsSearch.Tree, NearestNeighborsMetric.Cosine) },
        { "M", options => options.M = 1 },
        { "EfConstruction", options => options.EfConstruction = 0 },
        { "EfSearch", options => options.EfSearch = 0 },
        { "MemoryLimit", options => options.MemoryLimit = 0 },
        { "NeighborsColumnName", options => options.NeighborsColumnName = "" },
        { "NeighborsColumnName", options => options.NeighborsColumnName = "Score" },
        { "DistancesColumnName", options => (options.NeighborsColumnName, options.DistancesColumnName) = ("Near", "Near") },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void An_option_out_of_its_range_is_refused_by_name(string name, Action<NearestNeighborsOptions> spoil)
    {
        var options = new NearestNeighborsOptions();
        spoil(options);

        Should.Throw<ArgumentOutOfRangeException>(() => s_ml.NearestNeighbors(options)).ParamName.ShouldBe(name);
    }

    [Fact]
    public void Options_count_as_they_are_at_the_call()
    {
        var options = new NearestNeighborsOptions { LabelColumnName = "Number" };
        var estimator = s_ml.NearestNeighbors(options);
        options.LabelColumnName = "Nope";

        estimator.Fit(Point.Load(s_ml, Point.Draw(20, 2))).Model.NeighborCount.ShouldBe(5);
    }

    [Fact]
    public void Each_range_and_choice_for_sweeps_has_the_default_in_it()
    {
        var options = new NearestNeighborsOptions();
        var swept = 0;
        foreach (var property in typeof(NearestNeighborsOptions).GetProperties())
        {
            if (property.GetCustomAttribute<RangeAttribute>() is { } range)
                range.Init.ShouldBe(property.GetValue(options), property.Name);
            else if (property.GetCustomAttribute<ChoiceAttribute>() is { } choices)
                choices.Candidates[0].ShouldBe(property.GetValue(options)!.ToString(), property.Name);
            else if (property.GetCustomAttribute<BooleanChoiceAttribute>() is { } choice)
                choice.DefaultValue.ShouldBe((bool)property.GetValue(options)!);
            else
                continue;
            swept++;
        }

        swept.ShouldBe(4);
    }
}
