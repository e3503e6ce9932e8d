namespace NeuralML.Benchmarks.Harness;

/// <summary>Finds the tables that some benchmarks need: in NEURALML_SHARED, or in `shared` beside the checkout or above.</summary>
internal static class DataFolder
{
    public const string WhatIsMissing = "it needs the tables in ../shared/data (or NEURALML_SHARED), which are not there.";

    public static string? Find()
    {
        var candidates = Environment.GetEnvironmentVariable("NEURALML_SHARED") is { Length: > 0 } given ? [given] : Upwards();
        return candidates.Select(folder => Path.Combine(folder, "data")).FirstOrDefault(Directory.Exists);
    }

    private static IEnumerable<string> Upwards()
    {
        for (var folder = new DirectoryInfo(Repository.Root); folder is not null; folder = folder.Parent)
        {
            yield return Path.Combine(folder.FullName, "shared");
        }
    }
}
