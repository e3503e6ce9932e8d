namespace Microsoft.ML.Trainers.FastTree;

/// <summary>What is boosted for an additive model, and how.</summary>
internal sealed record AdditiveFit(
    int Iterations, double LearningRate, int MaximumBinCount, int MinimumCount, double MaximumOutput, bool ShareColumns, int? Threads);
