namespace NeuralML.Benchmarks.Harness;

/// <param name="Quick">Whether to stay within a minute, at the cost of noisier figures.</param>
/// <param name="DataFolder">The folder with the shared tables; never null for a benchmark that needs it.</param>
internal sealed record BenchmarkContext(bool Quick, string? DataFolder);
