namespace NeuralML.AutoML;

/// <summary>Where a comparison stands.</summary>
/// <param name="Trial">The number of the fit that begins or has ended, from 1.</param>
/// <param name="Family">The family of its learner.</param>
/// <param name="Configuration">The learner and its options.</param>
/// <param name="Fold">The fold that judges it, from 0.</param>
/// <param name="State">How it stands or ended.</param>
/// <param name="Value">Its metric; null where it has none.</param>
/// <param name="Best">The best mean of the metric so far; null before the first.</param>
/// <param name="BestConfiguration">Whose it is; null before the first.</param>
/// <param name="Elapsed">The time since the start.</param>
/// <param name="Left">The time that is left.</param>
public sealed record ComparisonProgress(
    int Trial, LearnerFamily Family, string Configuration, int Fold, TrialState State, double? Value, double? Best,
    string? BestConfiguration, TimeSpan Elapsed, TimeSpan Left);
