using System.Globalization;
using System.Text.Json.Nodes;

namespace NeuralML.Compat.Tests;

/// <summary>The outputs of ML.NET 5.0.0 in the folder <c>shared/golden</c>, and how to compare with them.</summary>
public static class Golden
{
    private static readonly string? Shared = FindShared();

    public static bool IsMissing => Shared is null;

    /// <summary>A golden file, e.g. "transforms"; skips the test where the folder is missing.</summary>
    public static JsonObject File(string name)
    {
        Skip.If(IsMissing, "The folder 'shared' is not there; set NEURALML_SHARED to it.");
        return JsonNode.Parse(System.IO.File.ReadAllText(Path.Combine(Shared!, "golden", name + ".json")))!.AsObject();
    }

    /// <summary>The path of a data file, e.g. "heart_train.csv"; skips the test where the folder is missing.</summary>
    public static string DataFile(string name)
    {
        Skip.If(IsMissing, "The folder 'shared' is not there; set NEURALML_SHARED to it.");
        return Path.Combine(Shared!, "data", name);
    }

    public static JsonObject Case(string file, string name)
        => Cases(file).FirstOrDefault(found => (string?)found["case"] == name)
            ?? throw new ArgumentException($"'{file}.json' has no case '{name}'", nameof(name));

    public static IEnumerable<JsonObject> Cases(string file)
        => File(file)["cases"]!.AsArray().Select(node => node!.AsObject());

    /// <summary>Member data for a theory: the names of a file's cases, or one empty name where the folder is missing.</summary>
    public static TheoryData<string> CaseNames(string file, Func<JsonObject, bool>? filter = null)
        => IsMissing
            ? new TheoryData<string> { "" }
            : [.. Cases(file).Where(found => filter?.Invoke(found) ?? true).Select(found => (string)found["case"]!)];

    /// <summary>A number, where NaN and the infinities are texts.</summary>
    public static double Number(JsonNode? node)
        => node!.GetValueKind() == System.Text.Json.JsonValueKind.String
            ? double.Parse((string)node!, CultureInfo.InvariantCulture)
            : node.GetValue<double>();

    /// <summary>The difference allowed is absolute, and relative when the value is above 1.</summary>
    public static bool Near(double actual, double expected, double tolerance)
        => actual.Equals(expected) || Math.Abs(actual - expected) <= tolerance * Math.Max(1, Math.Abs(expected));

    public static void ShouldBeNear(this double actual, JsonNode? expected, double tolerance, string what)
        => Near(actual, Number(expected), tolerance).ShouldBeTrue($"{what}: {actual:R} instead of {expected}");

    private static string? FindShared()
    {
        if (Environment.GetEnvironmentVariable("NEURALML_SHARED") is { Length: > 0 } folder)
            return Directory.Exists(Path.Combine(folder, "golden")) ? folder : null;
        for (var parent = new DirectoryInfo(AppContext.BaseDirectory); parent is not null; parent = parent.Parent)
        {
            var candidate = Path.Combine(parent.FullName, "shared");
            if (Directory.Exists(Path.Combine(candidate, "golden")))
                return candidate;
        }
        return null;
    }
}
