using Microsoft.ML.Transforms.TimeSeries;

namespace Microsoft.ML;

public static class TimeSeriesCatalog
{
    /// <summary>Forecasts of a series by singular spectrum analysis.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="outputColumnName">The column of the forecasts.</param>
    /// <param name="inputColumnName">The column of the series, of type Single.</param>
    /// <param name="windowSize">The length of the windows that the series is cut into.</param>
    /// <param name="seriesLength">How many values an adaptive model keeps and learns from.</param>
    /// <param name="trainSize">How many values, from the first, are learned from.</param>
    /// <param name="horizon">How many values are forecast.</param>
    /// <param name="isAdaptive">Whether the model is learned again with every value that it is shown.</param>
    /// <param name="discountFactor">How much less the windows before the last one count when an adaptive model is learned again.</param>
    /// <param name="rankSelectionMethod">Whether the rank is the one given or the best one.</param>
    /// <param name="rank">The number of components that make the signal, if it is fixed; the best one without it.</param>
    /// <param name="maxRank">The highest rank to try.</param>
    /// <param name="shouldStabilize">Whether what grows without limit is kept from growing.</param>
    /// <param name="shouldMaintainInfo">Of no consequence: there is no more to know than the forecasts.</param>
    /// <param name="maxGrowth">The growth that an exponential trend may keep.</param>
    /// <param name="confidenceLowerBoundColumn">The column of the lower bounds; none without a name.</param>
    /// <param name="confidenceUpperBoundColumn">The column of the upper bounds; none without a name.</param>
    /// <param name="confidenceLevel">How likely the value lies within the bounds.</param>
    /// <param name="variableHorizon">Whether the columns declare no length.</param>
    public static SsaForecastingEstimator ForecastBySsa(
        this ForecastingCatalog catalog,
        string outputColumnName,
        string inputColumnName,
        int windowSize,
        int seriesLength,
        int trainSize,
        int horizon,
        bool isAdaptive = false,
        float discountFactor = 1,
        RankSelectionMethod rankSelectionMethod = RankSelectionMethod.Exact,
        int? rank = null,
        int? maxRank = null,
        bool shouldStabilize = true,
        bool shouldMaintainInfo = false,
        GrowthRatio? maxGrowth = null,
        string? confidenceLowerBoundColumn = null,
        string? confidenceUpperBoundColumn = null,
        float confidenceLevel = 0.95f,
        bool variableHorizon = false)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentException.ThrowIfNullOrEmpty(outputColumnName);
        ArgumentException.ThrowIfNullOrEmpty(inputColumnName);
        SsaChecks.Sizes(windowSize, seriesLength, trainSize, horizon);
        SsaChecks.Rank(rankSelectionMethod, rank, maxRank, windowSize);
        SsaChecks.Share(discountFactor, nameof(discountFactor));
        SsaChecks.Confidence(confidenceLevel);
        SsaChecks.Growth(maxGrowth);
        var columns = new ForecastColumns(
            inputColumnName, outputColumnName, confidenceLowerBoundColumn, confidenceUpperBoundColumn, horizon, variableHorizon);
        var settings = new SsaSettings(windowSize, shouldStabilize, maxGrowth?.Ratio);
        var adaptation = isAdaptive ? new Adaptation(seriesLength, discountFactor) : null;
        return new SsaForecastingEstimator(
            columns,
            settings,
            adaptation,
            trainSize,
            rankSelectionMethod == RankSelectionMethod.Fixed ? rank : null,
            maxRank ?? windowSize - 1,
            confidenceLevel);
    }
}
