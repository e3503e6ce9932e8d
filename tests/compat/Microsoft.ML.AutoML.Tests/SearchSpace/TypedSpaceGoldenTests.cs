using System.Text.Json.Nodes;
using Microsoft.ML.SearchSpace;
using static NeuralML.Compat.Tests.Classes;

namespace NeuralML.Compat.Tests;

public class TypedSpaceGoldenTests
{
    private static readonly Dictionary<string, Func<JsonNode?>> Cases = new()
    {
        ["SearchSpace<T>: one int"] = Show<OneInt>,
        ["SearchSpace<T>: mixed"] = Show<Mixed>,
        ["SearchSpace<T>: choices with defaults"] = Show<Choices>,
        ["SearchSpace<T>: nested"] = Show<Nested>,
        ["SearchSpace<T>: fields come before properties"] = Show<WithField>,
        ["SearchSpace<T>: int range on a double property"] = Show<IntRangeOnDouble>,
        ["SearchSpace<T>: double range on a float property"] = Show<DoubleRangeOnFloat>,
        ["SearchSpace<T>: no attribute"] = Show<NoAttribute>,
        ["SearchSpace<T>: typed sample with a field"] = TypedSampleWithField,
        ["SearchSpace<T>: double range on an int property"] = () => ConstructAndSample(new SearchSpace<DoubleRangeOnInt>()),
        ["SearchSpace<T>: two attributes on one property"] = () => Shown.Outcome(() => new SearchSpace<TwoAttributes>()),
        ["SearchSpace<T>: BooleanChoice on an int"] = () => ConstructAndSample(new SearchSpace<FlagOnInt>()),
        ["SearchSpace<T>: with a default option object"] = WithDefaultObject,
        ["SearchSpace<T>: typed mapping"] = () => Shown.Value(
            new SearchSpace<Mixed>().MappingToFeatureSpace(new Mixed { Leaves = 16, Rate = 0.01, Frac = 1.5f, Mode = "b", Flag = false })),
        ["SearchSpace<T>: wrong feature length"] = () => new JsonObject
        {
            ["2"] = Sample(new SearchSpace<Mixed>(), 2),
            ["4"] = Sample(new SearchSpace<Mixed>(), 4),
            ["7"] = Sample(new SearchSpace<Mixed>(), 7),
        },
    };

    public static TheoryData<string> Names => Replay.Names(Cases.Keys);

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public void A_typed_space_is_that_of_the_golden_file(string name) => Cases[name]().ShouldMatchCase(name);

    [Fact]
    public void Spaces_of_the_same_options_share_a_hash_that_no_process_changes()
    {
        new SearchSpace<Mixed>().GetHashCode().ShouldBe(new SearchSpace<Mixed>().GetHashCode());
        new SearchSpace<IntRangeOnDouble>().GetHashCode().ShouldNotBe(new SearchSpace<DoubleRangeOnInt>().GetHashCode());
        new SearchSpace<NoAttribute>().GetHashCode().ShouldBe(1415952421);
    }

    private static JsonObject Show<T>()
        where T : class, new()
    {
        var space = new SearchSpace<T>();
        return new JsonObject
        {
            ["space"] = Shown.Space(space),
            ["defaultSample"] = Shown.Value(((SearchSpace)space).SampleFromFeatureSpace(space.Default)),
            ["samples"] = Shown.Samples(space, 0, 0.1, 0.5, 0.9, 1),
            ["typedSampleAt05"] = Shown.Value(space.SampleFromFeatureSpace([.. Enumerable.Repeat(0.5, space.FeatureSpaceDim)])),
        };
    }

    private static JsonObject TypedSampleWithField()
    {
        var space = new SearchSpace<WithField>();
        var typed = space.SampleFromFeatureSpace([0.5, 0.5]);
        return new JsonObject
        {
            ["FieldInt"] = typed.FieldInt,
            ["PropDbl"] = typed.PropDbl,
            ["untyped"] = Shown.Value(((SearchSpace)space).SampleFromFeatureSpace([0.5, 0.5])),
            ["mapTyped"] = Shown.Outcome(() => space.MappingToFeatureSpace(typed)),
        };
    }

    private static JsonObject ConstructAndSample<T>(SearchSpace<T> space)
        where T : class, new() => new JsonObject
        {
            ["construct"] = Shown.Outcome(() => space),
            ["sample"] = Shown.Outcome(() => space.SampleFromFeatureSpace(space.Default)),
        };

    private static JsonObject WithDefaultObject()
    {
        var space = new SearchSpace<Mixed>(new Mixed { Leaves = 32, Rate = 0.5, Frac = 2f, Mode = "c", Flag = true, Untouched = 99 });
        return new JsonObject
        {
            ["space"] = Shown.Space(space),
            ["samples"] = Shown.Samples(space, 0, 0.5, 1),
            ["typedUntouched"] = space.SampleFromFeatureSpace(space.Default).Untouched,
        };
    }

    private static JsonObject Sample(SearchSpace space, int length)
        => Shown.Outcome(() => space.SampleFromFeatureSpace([.. Enumerable.Repeat(0.5, length)]));
}
