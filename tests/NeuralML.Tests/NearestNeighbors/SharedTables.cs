namespace NeuralML.Tests.NearestNeighbors;

/// <summary>The tables in the folder <c>shared</c>.</summary>
internal static class SharedTables
{
    /// <summary>The path of a table; skips the test where it is missing.</summary>
    public static string Find(string file)
    {
        var shared = Environment.GetEnvironmentVariable("NEURALML_SHARED") is { Length: > 0 } folder
            ? [folder]
            : Parents(AppContext.BaseDirectory).Select(parent => Path.Combine(parent, "shared"));
        var found = shared.Select(path => Path.Combine(path, "data", file)).FirstOrDefault(File.Exists);
        Skip.If(found is null, "The folder 'shared' is not there; set NEURALML_SHARED to it.");
        return found!;
    }

    private static IEnumerable<string> Parents(string folder)
    {
        for (var parent = new DirectoryInfo(folder); parent is not null; parent = parent.Parent)
            yield return parent.FullName;
    }
}
