namespace NeuralML.Compat.Surface.Listings;

/// <summary>Finds the folder that holds the API listings: NEURALML_SHARED, or `shared` in this folder's or a parent's folder.</summary>
internal static class SharedFolder
{
    public const string WhatIsMissing = "No API listings: set NEURALML_SHARED to the folder that holds api/*.txt.";

    public static IReadOnlyList<string> MachineLearningFiles =>
        [.. Files("Microsoft.ML*.txt").Where(file => !file.EndsWith(".internals.txt", StringComparison.Ordinal))];

    public static IReadOnlyList<string> TorchFiles => [.. Files("TorchSharp.txt")];

    private static string[] Files(string pattern) => Find() is { } folder ? Directory.GetFiles(folder, pattern) : [];

    private static string? Find()
    {
        var candidates = Environment.GetEnvironmentVariable("NEURALML_SHARED") is { Length: > 0 } given ? [given] : Upwards();
        return candidates.Select(folder => Path.Combine(folder, "api")).FirstOrDefault(Directory.Exists);
    }

    private static IEnumerable<string> Upwards()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            yield return Path.Combine(folder.FullName, "shared");
        }
    }
}
