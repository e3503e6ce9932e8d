namespace Microsoft.ML.AutoML;

/// <summary>The standard normal distribution.</summary>
internal static class Gaussian
{
    public static double Next(Random random)
        => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    public static double Density(double value) => Math.Exp(-value * value / 2) / Math.Sqrt(2 * Math.PI);

    /// <remarks>Abramowitz and Stegun 26.2.17; the error is below 7.5e-8.</remarks>
    public static double Cumulative(double value)
    {
        var t = 1 / (1 + (0.2316419 * Math.Abs(value)));
        var tail = Density(value) * t
            * (0.319381530 + (t * (-0.356563782 + (t * (1.781477937 + (t * (-1.821255978 + (t * 1.330274429))))))));
        return value < 0 ? tail : 1 - tail;
    }
}
