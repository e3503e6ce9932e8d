namespace Microsoft.ML.Transforms.TimeSeries;

/// <summary>How a model is learned again with the values that it is shown.</summary>
/// <param name="SeriesLength">How many of the last values count.</param>
/// <param name="Discount">The weight of a window is that of the next one times this.</param>
internal sealed record Adaptation(int SeriesLength, double Discount);
