namespace NeuralML.Benchmarks.ClassicalLearners;

internal sealed record GoldenResult(string Table, string Trainer, bool Normalized, IReadOnlyDictionary<string, double> Metrics)
{
    public bool IsRegression => Metrics.ContainsKey("RSquared");

    /// <summary>How far below a metric may be: more where a few rows decide.</summary>
    public double Slack => Table is "heart" or "iris" or "concrete" ? 0.03 : 0.01;
}
