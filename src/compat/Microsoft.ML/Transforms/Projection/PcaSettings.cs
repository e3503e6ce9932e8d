namespace Microsoft.ML.Transforms;

internal sealed record PcaSettings(int Rank, int OverSampling, bool EnsureZeroMean, int? Seed);
