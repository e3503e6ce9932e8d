namespace NeuralML.AutoML.Store;

/// <summary>Which trial: at most one worker at a time works on it.</summary>
/// <param name="Configuration">The text of the configuration: well-formed, without U+0000, which PostgreSQL does not keep.</param>
/// <param name="Fold">The fold that judges, from 0.</param>
internal sealed record TrialKey(string Configuration, int Fold);
