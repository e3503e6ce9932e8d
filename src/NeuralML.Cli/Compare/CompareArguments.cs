using NeuralML.AutoML;

namespace NeuralML.Cli.Compare;

/// <summary>What was asked for on the command line; null where nothing was.</summary>
internal sealed record CompareArguments(string Data, string Label)
{
    public TableTask? Task { get; init; }

    public IReadOnlyList<string> Ignored { get; init; } = [];

    public IReadOnlyList<string> Kept { get; init; } = [];

    public char? Separator { get; init; }

    public double? Seconds { get; init; }

    public int? MaximumTrials { get; init; }

    public IReadOnlyList<LearnerFamily>? Families { get; init; }

    public ComparisonMetric? Metric { get; init; }

    public int? Folds { get; init; }

    public double? TestFraction { get; init; }

    public int? Seed { get; init; }

    public string? Store { get; init; }

    public string? Report { get; init; }

    public string? Markdown { get; init; }

    public string? Model { get; init; }

    public bool Json { get; init; }
}
