namespace NeuralML.AutoML.Store;

/// <summary>A trial that has ended.</summary>
/// <param name="Number">Its number among those that have ended, from 1: whatever ends later has a larger one.</param>
/// <param name="Key">Which trial.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="EndSeconds">When it ended, in seconds from the beginning of the study.</param>
internal sealed record StoredTrial(long Number, TrialKey Key, TrialOutcome Outcome, double EndSeconds);
