namespace NeuralML.AutoML.Reporting;

/// <summary>A fit of a configuration on the rows outside a fold.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Family">The family of the learner.</param>
/// <param name="Learner">The learner.</param>
/// <param name="Configuration">Its options.</param>
/// <param name="Fold">The fold that judged, from 0.</param>
/// <param name="State">How it ended.</param>
/// <param name="Value">The metric; null where it did not complete.</param>
/// <param name="EndSeconds">When it ended, in seconds from the start.</param>
/// <param name="FitSeconds">How long the fit took.</param>
/// <param name="Error">Why it failed, otherwise null.</param>
internal sealed record ReportTrial(
    int Number, LearnerFamily Family, string Learner, string Configuration, int Fold, TrialState State, double? Value, double EndSeconds,
    double FitSeconds, string? Error);
