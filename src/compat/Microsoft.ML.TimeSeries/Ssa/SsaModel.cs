using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;

namespace Microsoft.ML.Transforms.TimeSeries;

/// <summary>What is learned from a series: the space of its signal, how the signal goes on, and how far values are from it.</summary>
internal sealed class SsaModel(Subspace space, double[] recurrence, double signalVariance, double noiseVariance)
{
    public Subspace Space => space;

    public double[] Recurrence => recurrence;

    /// <summary>The variance of what the recurrence does not explain of the signal.</summary>
    public double SignalVariance => signalVariance;

    /// <summary>The variance of what is not signal.</summary>
    public double NoiseVariance => noiseVariance;

    /// <param name="series">The values.</param>
    /// <param name="singularVectors">Those of its trajectory, the greatest first.</param>
    /// <param name="rank">How many of them are signal.</param>
    /// <param name="settings">What else is to be known.</param>
    /// <param name="isRankGiven">
    /// Whether the user said so; then ML.NET judges by the last two windows alone how far values are from the model.
    /// </param>
    public static SsaModel Learn(double[] series, double[][] singularVectors, int rank, SsaSettings settings, bool isRankGiven)
    {
        var space = new Subspace(singularVectors[..rank]);
        var recurrence = space.Recurrence();
        if (settings.Stabilizes)
            recurrence = Stabilizer.Stabilize(recurrence, settings.MaximumGrowth);
        if (isRankGiven)
            series = series[^((2 * settings.WindowSize) - 1)..];
        var signal = isRankGiven
            ? space.ReconstructTwoWindows(series, settings.WindowSize)
            : space.Reconstruct(series, settings.WindowSize);
        var residuals = Recurrences.Residuals(recurrence, signal);
        // The coefficients of the recurrence were learned from the same values.
        var freedom = residuals.Length - recurrence.Length;
        var noise = new double[series.Length];
        for (var i = 0; i < noise.Length; i++)
            noise[i] = series[i] - signal[i];
        return new SsaModel(
            space, recurrence, residuals.PopulationVariance() * residuals.Length / freedom, noise.PopulationVariance());
    }

    public double[] Forecast(double[] state, int horizon) => Recurrences.Continue(recurrence, state, horizon);

    /// <summary>How far above and below each forecast the values lie, at this confidence.</summary>
    public double[] Margins(int horizon, double confidence)
    {
        var response = Recurrences.ImpulseResponse(recurrence, horizon + 1);
        var quantile = Normal.InvCDF(0, 1, (1 + confidence) / 2);
        var margins = new double[horizon];
        var variance = noiseVariance + signalVariance;
        for (var i = 0; i < horizon; i++)
        {
            // As ML.NET has it: the response one step after the shock counts for nothing, that after two for the second forecast.
            if (i > 0)
                variance += signalVariance * response[i + 1] * response[i + 1];
            margins[i] = quantile * Math.Sqrt(variance);
        }

        return margins;
    }
}
