using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.ML.SearchSpace;
using Microsoft.ML.SearchSpace.Option;
using static NeuralML.Compat.Tests.Classes;

namespace NeuralML.Compat.Tests;

public class SpaceGoldenTests
{
    private static readonly Dictionary<string, Func<JsonNode?>> Cases = new()
    {
        ["SearchSpace: built by hand"] = () => new JsonObject
        {
            ["space"] = Shown.Space(Hand()),
            ["samples"] = Shown.Samples(Hand(), 0, 0.1, 0.5, 0.9, 1),
        },
        ["SearchSpace: key order of features"] = () => Shown.Value(Hand().SampleFromFeatureSpace([0.25, 0.5, 0.75])),
        ["SearchSpace: key order with mixed case"] = KeyOrder,
        ["SearchSpace: Add, Remove, ContainsKey, TryGetValue, Clear"] = Members,
        ["SearchSpace: nested by hand"] = NestedByHand,
        ["SearchSpace: mapping with a missing or an extra key"] = () => new JsonObject
        {
            ["{a:10,b:5}"] = Map("""{"a":10,"b":5}"""),
            ["{a:10,b:5,c:\"y\",d:1}"] = Map("""{"a":10,"b":5,"c":"y","d":1}"""),
            ["{a:10,b:5,c:\"zz\"}"] = Map("""{"a":10,"b":5,"c":"zz"}"""),
        },
        ["SearchSpace: JSON text"] = Json,
    };

    public static TheoryData<string> Names => Replay.Names(Cases.Keys);

    public static SearchSpace Hand() => new()
    {
        ["b"] = new UniformIntOption(0, 10, false, 5),
        ["a"] = new UniformDoubleOption(1, 100, true, 10),
        ["c"] = new ChoiceOption("x", "y"),
    };

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public void A_space_is_that_of_the_golden_file(string name) => Cases[name]().ShouldMatchCase(name);

    private static JsonObject KeyOrder()
    {
        var space = new SearchSpace();
        foreach (var key in new[] { "b", "B", "a", "_x", "A1", "a1" })
            space.Add(key, new UniformDoubleOption(0, 1));
        var sample = space.SampleFromFeatureSpace([.. Enumerable.Range(0, 6).Select(i => i / 8.0)]);
        return new JsonObject { ["keys"] = Shown.Value(space.Keys), ["sampleOrder"] = JsonSerializer.Serialize(sample) };
    }

    private static JsonObject Members()
    {
        var space = Hand();
        return new JsonObject
        {
            ["Add(\"a\") again"] = Shown.Error(Record.Exception(() => space.Add("a", new UniformIntOption(0, 1)))!),
            ["Remove(\"a\")"] = space.Remove("a"),
            ["Remove(\"nope\")"] = space.Remove("nope"),
            ["after: keys"] = Shown.Value(space.Keys),
            ["after: FeatureSpaceDim"] = space.FeatureSpaceDim,
            ["after: Default"] = Shown.Value(space.Default),
            ["ContainsKey(\"b\")"] = space.ContainsKey("b"),
            ["TryGetValue(\"zz\")"] = space.TryGetValue("zz", out _),
            ["indexer of a missing key"] = Shown.Error(Record.Exception(() => space["zz"])!),
            ["IsReadOnly"] = space.IsReadOnly,
            ["Count"] = space.Count,
            ["Clear, then Count and Dim"] = Shown.Outcome(() =>
            {
                space.Clear();
                return new[] { space.Count, space.FeatureSpaceDim };
            }),
            ["sample of an empty space"] = space.SampleFromFeatureSpace([]).ToString(),
        };
    }

    private static JsonObject NestedByHand()
    {
        var inner = new SearchSpace { ["y"] = new UniformIntOption(0, 10), ["x"] = new ChoiceOption("p", "q", "r") };
        var space = new SearchSpace { ["z"] = inner, ["k"] = new UniformDoubleOption(0, 1, false, 0.25) };
        return new JsonObject
        {
            ["space"] = Shown.Space(space),
            ["samples"] = Shown.Samples(space, 0, 0.1, 0.5, 0.9, 1),
            ["at"] = Shown.Value(space.SampleFromFeatureSpace([0.1, 0.5, 0.7])),
        };
    }

    private static JsonObject Map(string json)
        => Shown.Outcome(() => Hand().MappingToFeatureSpace(JsonSerializer.Deserialize<Parameter>(json)!));

    private static JsonObject Json()
    {
        SearchSpace nested = new SearchSpace<Nested>();
        return new JsonObject
        {
            ["hand"] = Shown.Outcome(() => JsonSerializer.Serialize(Hand())),
            ["nested"] = Shown.Outcome(() => JsonSerializer.Serialize(nested)),
            ["hand, read back"] = Shown.Outcome(() => JsonSerializer.Deserialize<SearchSpace>("")),
            ["nested, read back"] = Shown.Outcome(() => JsonSerializer.Deserialize<SearchSpace>("")),
            ["typed (KMixed)"] = Shown.Outcome(() => JsonSerializer.Serialize(new SearchSpace<Mixed>())),
            ["option UniformIntOption(0, 10, false, 5)"]
                = Shown.Outcome(() => JsonSerializer.Serialize(new UniformIntOption(0, 10, false, 5))),
            ["option UniformDoubleOption(1, 100, true, 10)"]
                = Shown.Outcome(() => JsonSerializer.Serialize(new UniformDoubleOption(1, 100, true, 10))),
            ["option ChoiceOption(x, y)"] = Shown.Outcome(() => JsonSerializer.Serialize(new ChoiceOption("x", "y"))),
        };
    }
}
