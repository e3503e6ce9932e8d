using NeuralML.AutoML.Families;
using NeuralML.AutoML.Store;

namespace NeuralML.AutoML.Search;

/// <summary>A fit of a configuration that has ended.</summary>
/// <param name="Configuration">What was fitted.</param>
/// <param name="Fold">Who judged it.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="EndSeconds">When, in seconds from the start.</param>
internal sealed record TrialLog(Configuration Configuration, int Fold, TrialOutcome Outcome, double EndSeconds);
