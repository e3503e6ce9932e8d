using System.Text.Json.Nodes;

namespace NeuralML.Tests.Citizenship;

/// <summary>The columns that predictors of ML.NET 5.0.0 add, in the folder <c>shared</c>.</summary>
internal static class GoldenSchemas
{
    /// <summary>The columns of a case; skips the test where the folder is missing.</summary>
    public static JsonObject[] Columns(string name)
    {
        var file = Find();
        Skip.If(file is null, "The folder 'shared' is not there; set NEURALML_SHARED to it.");
        var cases = JsonNode.Parse(File.ReadAllText(file!))!["cases"]!.AsArray();
        var found = cases.Single(node => (string)node!["case"]! == name)!;
        return [.. found["expected"]!["newColumns"]!.AsArray().Select(node => node!.AsObject())];
    }

    private static string? Find()
    {
        var shared = Environment.GetEnvironmentVariable("NEURALML_SHARED") is { Length: > 0 } folder
            ? [folder]
            : Parents(AppContext.BaseDirectory).Select(parent => Path.Combine(parent, "shared"));
        return shared.Select(path => Path.Combine(path, "golden", "schema.json")).FirstOrDefault(File.Exists);
    }

    private static IEnumerable<string> Parents(string folder)
    {
        for (var parent = new DirectoryInfo(folder); parent is not null; parent = parent.Parent)
            yield return parent.FullName;
    }
}
