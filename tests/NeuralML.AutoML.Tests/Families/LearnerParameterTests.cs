using FsCheck.Xunit;
using NeuralML.AutoML.Families;
using NeuralML.Features;

namespace NeuralML.AutoML.Tests.Families;

public class LearnerParameterTests
{
    public static TheoryData<string> LearnerNames => [.. All.Select(learner => learner.Name)];

    private static IEnumerable<Learner> All
        => new[] { PredictionTask.Binary, PredictionTask.Multiclass, PredictionTask.Regression }
            .SelectMany(task => Learners.For(null, task)).DistinctBy(learner => learner.Name);

    [Property]
    public void A_place_in_the_range_becomes_a_value_in_the_range_that_its_text_gives_back(int seed)
    {
        var random = new Random(seed);
        foreach (var parameter in All.SelectMany(learner => learner.Parameters))
        {
            var value = parameter.FromUnit(random.NextDouble());

            value.ShouldBeInRange(parameter.Minimum, parameter.Maximum);
            parameter.Parse(parameter.Format(value)).ShouldBe(value);
            parameter.ToUnit(value).ShouldBeInRange(0, 1);
            parameter.FromUnit(parameter.ToUnit(value)).ShouldBe(value, 1e-9 + (0.02 * Math.Abs(value)));
        }
    }

    [Theory]
    [MemberData(nameof(LearnerNames))]
    public void A_configuration_is_read_from_its_text(string name)
    {
        var learner = All.First(learner => learner.Name == name);
        foreach (var values in learner.Portfolio)
        {
            var configuration = new Configuration(learner, values);
            Configuration.Parse(All, configuration.Text).ShouldBe(configuration);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("FastTree")]
    [InlineData("FastTree(")]
    [InlineData("FastTree(NumberOfTrees)")]
    [InlineData("FastTree(NumberOfTrees=)")]
    [InlineData("FastTree(NumberOfTrees=NaN)")]
    [InlineData("FastTree(Nothing=1)")]
    [InlineData("NeuralNet(Preset=Worst)")]
    [InlineData("Rules(Depth=1)")]
    public void Other_texts_are_no_configurations(string text) => Configuration.Parse(All, text).ShouldBeNull();

    [Fact]
    public void Integers_are_drawn_evenly_up_to_both_ends()
    {
        var parameter = LearnerParameter.Integer("Layers", 1, 4);
        var counts = Enumerable.Range(0, 4000).Select(i => parameter.FromUnit(i / 4000.0)).GroupBy(value => value).ToArray();

        counts.Select(group => group.Key).ShouldBe([1, 2, 3, 4]);
        counts.ShouldAllBe(group => group.Count() >= 999 && group.Count() <= 1001);
    }
}
