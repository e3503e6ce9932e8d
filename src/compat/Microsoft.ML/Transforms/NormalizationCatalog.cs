using Microsoft.ML.Transforms;

namespace Microsoft.ML;

public static class NormalizationCatalog
{
    public static NormalizingEstimator NormalizeBinning(
        this TransformsCatalog catalog,
        string outputColumnName,
        string? inputColumnName = null,
        long maximumExampleCount = 1000000000,
        bool fixZero = true,
        int maximumBinCount = 1024)
        => new(NormalizingEstimator.Pair(outputColumnName, inputColumnName), maximumExampleCount, Binning(fixZero, maximumBinCount));

    public static NormalizingEstimator NormalizeBinning(
        this TransformsCatalog catalog,
        InputOutputColumnPair[] columns,
        long maximumExampleCount = 1000000000,
        bool fixZero = true,
        int maximumBinCount = 1024)
        => new(InputOutputColumnPair.ToPairs(columns), maximumExampleCount, Binning(fixZero, maximumBinCount));

    public static GlobalContrastNormalizingEstimator NormalizeGlobalContrast(
        this TransformsCatalog catalog,
        string outputColumnName,
        string? inputColumnName = null,
        bool ensureZeroMean = true,
        bool ensureUnitStandardDeviation = false,
        float scale = 1)
        => new(NormalizingEstimator.Pair(outputColumnName, inputColumnName), ensureZeroMean, ensureUnitStandardDeviation, scale);

    public static NormalizingEstimator NormalizeLogMeanVariance(
        this TransformsCatalog catalog,
        string outputColumnName,
        string? inputColumnName = null,
        long maximumExampleCount = 1000000000,
        bool useCdf = true)
        => catalog.NormalizeLogMeanVariance(outputColumnName, fixZero: false, inputColumnName, maximumExampleCount, useCdf);

    public static NormalizingEstimator NormalizeLogMeanVariance(
        this TransformsCatalog catalog,
        string outputColumnName,
        bool fixZero,
        string? inputColumnName = null,
        long maximumExampleCount = 1000000000,
        bool useCdf = true)
        => new(NormalizingEstimator.Pair(outputColumnName, inputColumnName), maximumExampleCount, LogMeanVariance(fixZero, useCdf));

    public static NormalizingEstimator NormalizeLogMeanVariance(
        this TransformsCatalog catalog, InputOutputColumnPair[] columns, long maximumExampleCount = 1000000000, bool useCdf = true)
        => catalog.NormalizeLogMeanVariance(columns, fixZero: false, maximumExampleCount, useCdf);

    public static NormalizingEstimator NormalizeLogMeanVariance(
        this TransformsCatalog catalog,
        InputOutputColumnPair[] columns,
        bool fixZero,
        long maximumExampleCount = 1000000000,
        bool useCdf = true)
        => new(InputOutputColumnPair.ToPairs(columns), maximumExampleCount, LogMeanVariance(fixZero, useCdf));

    public static LpNormNormalizingEstimator NormalizeLpNorm(
        this TransformsCatalog catalog,
        string outputColumnName,
        string? inputColumnName = null,
        LpNormNormalizingEstimatorBase.NormFunction norm = LpNormNormalizingEstimatorBase.NormFunction.L2,
        bool ensureZeroMean = false)
        => new(NormalizingEstimator.Pair(outputColumnName, inputColumnName), norm, ensureZeroMean);

    public static NormalizingEstimator NormalizeMeanVariance(
        this TransformsCatalog catalog,
        string outputColumnName,
        string? inputColumnName = null,
        long maximumExampleCount = 1000000000,
        bool fixZero = true,
        bool useCdf = false)
        => new(NormalizingEstimator.Pair(outputColumnName, inputColumnName), maximumExampleCount, MeanVariance(fixZero, useCdf));

    public static NormalizingEstimator NormalizeMeanVariance(
        this TransformsCatalog catalog,
        InputOutputColumnPair[] columns,
        long maximumExampleCount = 1000000000,
        bool fixZero = true,
        bool useCdf = false)
        => new(InputOutputColumnPair.ToPairs(columns), maximumExampleCount, MeanVariance(fixZero, useCdf));

    public static NormalizingEstimator NormalizeMinMax(
        this TransformsCatalog catalog,
        string outputColumnName,
        string? inputColumnName = null,
        long maximumExampleCount = 1000000000,
        bool fixZero = true)
        => new(NormalizingEstimator.Pair(outputColumnName, inputColumnName), maximumExampleCount, new MinMaxNormalization(fixZero));

    public static NormalizingEstimator NormalizeMinMax(
        this TransformsCatalog catalog, InputOutputColumnPair[] columns, long maximumExampleCount = 1000000000, bool fixZero = true)
        => new(InputOutputColumnPair.ToPairs(columns), maximumExampleCount, new MinMaxNormalization(fixZero));

    public static NormalizingEstimator NormalizeRobustScaling(
        this TransformsCatalog catalog,
        string outputColumnName,
        string? inputColumnName = null,
        long maximumExampleCount = 1000000000,
        bool centerData = true,
        uint quantileMin = 25,
        uint quantileMax = 75)
        => new(
            NormalizingEstimator.Pair(outputColumnName, inputColumnName),
            maximumExampleCount,
            RobustScaling(centerData, quantileMin, quantileMax));

    public static NormalizingEstimator NormalizeRobustScaling(
        this TransformsCatalog catalog,
        InputOutputColumnPair[] columns,
        long maximumExampleCount = 1000000000,
        bool centerData = true,
        uint quantileMin = 25,
        uint quantileMax = 75)
        => new(InputOutputColumnPair.ToPairs(columns), maximumExampleCount, RobustScaling(centerData, quantileMin, quantileMax));

    public static NormalizingEstimator NormalizeSupervisedBinning(
        this TransformsCatalog catalog,
        string outputColumnName,
        string? inputColumnName = null,
        string labelColumnName = "Label",
        long maximumExampleCount = 1000000000,
        bool fixZero = true,
        int maximumBinCount = 1024,
        int mininimumExamplesPerBin = 10)
        => new(
            NormalizingEstimator.Pair(outputColumnName, inputColumnName),
            maximumExampleCount,
            SupervisedBinning(labelColumnName, fixZero, maximumBinCount, mininimumExamplesPerBin));

    public static NormalizingEstimator NormalizeSupervisedBinning(
        this TransformsCatalog catalog,
        InputOutputColumnPair[] columns,
        string labelColumnName = "Label",
        long maximumExampleCount = 1000000000,
        bool fixZero = true,
        int maximumBinCount = 1024,
        int mininimumExamplesPerBin = 10)
        => new(
            InputOutputColumnPair.ToPairs(columns),
            maximumExampleCount,
            SupervisedBinning(labelColumnName, fixZero, maximumBinCount, mininimumExamplesPerBin));

    private static BinNormalization Binning(bool fixZero, int maximumBinCount)
    {
        CheckBinCount(maximumBinCount);
        return new BinNormalization(fixZero, maximumBinCount);
    }

    private static MeanVarianceNormalization LogMeanVariance(bool fixZero, bool useCdf) => new(fixZero, useCdf, useLog: true);

    private static MeanVarianceNormalization MeanVariance(bool fixZero, bool useCdf) => new(fixZero, useCdf);

    private static RobustScalingNormalization RobustScaling(bool centerData, uint quantileMin, uint quantileMax)
    {
        if (quantileMax > 100)
            throw new ArgumentOutOfRangeException(nameof(quantileMax), "quantileMax must be at most 100");
        if (quantileMin >= quantileMax)
            throw new ArgumentOutOfRangeException(nameof(quantileMin), "quantileMin must be less than quantileMax");
        return new RobustScalingNormalization(centerData, quantileMin, quantileMax);
    }

    private static SupervisedBinNormalization SupervisedBinning(
        string labelColumnName, bool fixZero, int maximumBinCount, int mininimumExamplesPerBin)
    {
        ArgumentException.ThrowIfNullOrEmpty(labelColumnName);
        CheckBinCount(maximumBinCount);
        if (mininimumExamplesPerBin <= 0)
            throw new ArgumentOutOfRangeException(nameof(mininimumExamplesPerBin), "mininimumExamplesPerBin must be positive");
        return new SupervisedBinNormalization(labelColumnName, fixZero, maximumBinCount, mininimumExamplesPerBin);
    }

    private static void CheckBinCount(int maximumBinCount)
    {
        if (maximumBinCount <= 1)
            throw new ArgumentOutOfRangeException(nameof(maximumBinCount), "maximumBinCount must be greater than 1");
    }
}
