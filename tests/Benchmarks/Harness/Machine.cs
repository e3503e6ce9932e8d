using System.Runtime.InteropServices;

namespace NeuralML.Benchmarks.Harness;

/// <summary>What a figure has to be read with: where it was made.</summary>
internal sealed record Machine(string Cpu, int Cores, double MemoryGiB, string Os, string DotNet)
{
    public static Machine Read() => new(
        Value("/proc/cpuinfo", "model name") ?? RuntimeInformation.ProcessArchitecture.ToString(),
        Environment.ProcessorCount,
        Math.Round(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (double)(1 << 30), 1),
        RuntimeInformation.OSDescription,
        RuntimeInformation.FrameworkDescription);

    private static string? Value(string file, string key) => !File.Exists(file)
        ? null
        : File.ReadLines(file).FirstOrDefault(line => line.StartsWith(key, StringComparison.Ordinal))?.Split(':', 2)[1].Trim();
}
