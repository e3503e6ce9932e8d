namespace Microsoft.ML.Transforms.TimeSeries;

public struct GrowthRatio
{
    public int TimeSpan;
    public double Growth;

    /// <summary>The growth of one step.</summary>
    public readonly double Ratio => Math.Pow(Growth, 1.0 / TimeSpan);
}
