namespace Microsoft.ML.Transforms.TimeSeries;

/// <summary>How a model is learned from a series once its rank is known.</summary>
/// <param name="WindowSize">The length of the windows.</param>
/// <param name="Stabilizes">Whether what grows without limit is kept from growing.</param>
/// <param name="MaximumGrowth">What an exponential trend may grow by in a step.</param>
internal sealed record SsaSettings(int WindowSize, bool Stabilizes, double? MaximumGrowth);
