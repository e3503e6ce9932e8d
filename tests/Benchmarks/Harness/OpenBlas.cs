namespace NeuralML.Benchmarks.Harness;

/// <summary>The OpenBLAS that shares libtorch's thread pool.</summary>
internal static class OpenBlas
{
    public const string Package = "libopenblas0-openmp";

    public static string? Find() => Directory.GetDirectories("/usr/lib")
        .Select(folder => Path.Combine(folder, "openblas-openmp", "libblas.so.3"))
        .FirstOrDefault(File.Exists);

    /// <summary>The folders of the BLAS libraries among the lines of a process' memory map.</summary>
    public static HashSet<string> Folders(IEnumerable<string> memoryMap) => memoryMap
        .Where(line => line.Contains('/', StringComparison.Ordinal))
        .Select(line => line[line.IndexOf('/', StringComparison.Ordinal)..])
        .Where(path => Path.GetFileName(path) is var name && name.StartsWith("lib", StringComparison.Ordinal)
            && name.Contains("blas", StringComparison.Ordinal))
        .Select(path => Path.GetDirectoryName(path)!)
        .ToHashSet();
}
