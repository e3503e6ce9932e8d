namespace NeuralML.AutoML.Reporting;

/// <summary>The epochs of a network.</summary>
/// <param name="Network">Which one.</param>
/// <param name="TrainingLosses">The loss on the rows that train, epoch by epoch.</param>
/// <param name="ValidationLosses">The loss on those that judge; empty where there are none.</param>
/// <param name="BestEpoch">The epoch that was kept, from 1.</param>
internal sealed record ReportCurve(
    string Network, IReadOnlyList<double> TrainingLosses, IReadOnlyList<double> ValidationLosses, int BestEpoch);
