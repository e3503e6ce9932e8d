using Microsoft.ML.Transforms.TimeSeries;

namespace Microsoft.ML;

/// <summary>The exceptions of parameters that cannot be.</summary>
internal static class SsaChecks
{
    public static void Sizes(int windowSize, int seriesLength, int trainSize, int horizon)
    {
        if (windowSize < 2)
            throw new ArgumentOutOfRangeException(nameof(windowSize), "The window size should be at least 2.");
        if (seriesLength <= windowSize)
            throw new ArgumentOutOfRangeException(nameof(seriesLength), "The series length should be greater than the window size.");
        if (trainSize <= 0)
            throw new ArgumentOutOfRangeException(nameof(trainSize), "The train size should be greater than 0.");
        Horizon(horizon);
    }

    public static void Horizon(int horizon)
    {
        if (horizon <= 0)
            throw new ArgumentOutOfRangeException(nameof(horizon), "The horizon parameter should be greater than 0.");
    }

    public static void Rank(RankSelectionMethod rankSelectionMethod, int? rank, int? maxRank, int windowSize)
    {
        if (!Enum.IsDefined(rankSelectionMethod))
            throw new ArgumentOutOfRangeException(nameof(rankSelectionMethod), "There is no such method of rank selection.");
        if (rank is { } exact && (exact < 1 || exact >= windowSize))
            throw new ArgumentOutOfRangeException(nameof(rank), "The rank should be at least 1 and less than the window size.");
        if (maxRank is { } highest && (highest < 1 || highest >= windowSize))
            throw new ArgumentOutOfRangeException(nameof(maxRank), "The maximum rank should be at least 1 and less than the window size.");
    }

    public static void Share(float share, string parameterName)
    {
        if (!(share is > 0 and <= 1))
            throw new ArgumentOutOfRangeException(parameterName, $"The {parameterName} should be greater than 0 and at most 1.");
    }

    public static void Confidence(float confidenceLevel)
    {
        if (!(confidenceLevel is > 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(confidenceLevel), "The confidence level should be between 0 and 1 exclusive.");
    }

    public static void Growth(GrowthRatio? maxGrowth)
    {
        if (maxGrowth is { } growth && !(growth.TimeSpan > 0 && growth.Growth >= 0 && double.IsFinite(growth.Growth)))
            throw new ArgumentOutOfRangeException(nameof(maxGrowth), "The growth should be at least 0, and its time span positive.");
    }
}
