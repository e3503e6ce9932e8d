using NeuralML.AutoML;

namespace CompareLearners.Tests.Views;

/// <summary>What a comparison reports, without one.</summary>
internal static class Reports
{
    /// <summary>A trial that began at a second and ended at another.</summary>
    public static void Add(
        IProgress<ComparisonProgress> progress, LearnerFamily family, string configuration, double? value, double from, double to,
        TrialState state = TrialState.Completed, int fold = 0)
    {
        progress.Report(Create(family, configuration, TrialState.Running, null, from, fold));
        progress.Report(Create(family, configuration, state, value, to, fold));
    }

    public static ComparisonProgress Create(
        LearnerFamily family, string configuration, TrialState state, double? value, double elapsed, int fold = 0)
        => new(
            1, family, configuration, fold, state, value, Best: 0.75, BestConfiguration: "Linear(L1=1)", TimeSpan.FromSeconds(elapsed),
            TimeSpan.FromSeconds(20 - elapsed));
}
