namespace Microsoft.ML.Trainers;

/// <param name="Model">Scores rows; a calibrated one gives probabilities, too.</param>
/// <param name="FeatureColumnName">The column it reads.</param>
internal sealed record FittedBinary(IScoringModel<float> Model, string FeatureColumnName);
