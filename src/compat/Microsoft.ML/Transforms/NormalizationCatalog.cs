using Microsoft.ML.Transforms;

namespace Microsoft.ML;

public static class NormalizationCatalog
{
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

    private static MeanVarianceNormalization MeanVariance(bool fixZero, bool useCdf) => new(fixZero, useCdf);
}
