using System.Text.Json;
using System.Text.Json.Nodes;

namespace NeuralML.Compat.Tests;

/// <summary>Compares what a case gives here with what the golden file says of it.</summary>
internal static class Replay
{
    private const string File = "automl";

    // The package's hash codes cannot be had from its documentation; ours are only as stable as they are.
    private static readonly HashSet<string> Ignored = ["hashCode", "indicative"];

    public static JsonObject Case(string name) => Golden.Case(File, name);

    public static TheoryData<string> Names(IEnumerable<string> names) => [.. names];

    public static void ShouldMatchCase(this JsonNode? actual, string name)
        => actual.ShouldMatch(Case(name)["expected"], Case(name)["tolerance"]!.GetValue<double>());

    /// <summary>Both sides are compared as they are when written and read again.</summary>
    public static void ShouldMatch(this JsonNode? actual, JsonNode? expected, double tolerance)
        => Compare(Reread(actual), Reread(expected), tolerance, "$");

    private static JsonNode? Reread(JsonNode? node) => node is null ? null : JsonNode.Parse(node.ToJsonString());

    private static void Compare(JsonNode? actual, JsonNode? expected, double tolerance, string path)
    {
        switch (expected)
        {
            case null:
                actual.ShouldBeNull($"{path}: {actual?.ToJsonString()}");
                return;
            case JsonObject golden:
                var members = actual.ShouldBeOfType<JsonObject>($"{path}: {actual?.ToJsonString()} instead of {golden.ToJsonString()}");
                Keys(members).ShouldBe(Keys(golden), ignoreOrder: true, $"{path}: {members.ToJsonString()}");
                foreach (var key in Keys(golden))
                    Compare(members[key], golden[key], tolerance, $"{path}.{key}");
                return;
            case JsonArray golden:
                var items = actual.ShouldBeOfType<JsonArray>(path);
                items.Count.ShouldBe(golden.Count, $"{path}: {items.ToJsonString()} instead of {golden.ToJsonString()}");
                for (var i = 0; i < golden.Count; i++)
                    Compare(items[i], golden[i], tolerance, $"{path}[{i}]");
                return;
        }

        actual.ShouldNotBeNull(path);
        if (IsNumber(expected) && IsNumber(actual))
            Golden.Number(actual).ShouldBeNear(expected, tolerance, path);
        else
            actual.ToJsonString().ShouldBe(expected.ToJsonString(), path);
    }

    private static List<string> Keys(JsonObject node) => [.. node.Select(pair => pair.Key).Where(key => !Ignored.Contains(key))];

    private static bool IsNumber(JsonNode node)
        => node.GetValueKind() == JsonValueKind.Number
            || (node.GetValueKind() == JsonValueKind.String && (string?)node is "NaN" or "Infinity" or "-Infinity");
}
