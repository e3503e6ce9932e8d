namespace Microsoft.ML.Trainers;

internal delegate void LossesOfScores(Span<double> scores, ReadOnlySpan<float> labels, Span<double> losses);
