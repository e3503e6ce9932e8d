namespace Microsoft.ML.Transforms;

public sealed class GlobalContrastNormalizingEstimator : LpNormNormalizingEstimatorBase
{
    internal GlobalContrastNormalizingEstimator(
        (string Output, string Input)[] columns, bool ensureZeroMean, bool ensureUnitStandardDeviation, float scale)
        : base(columns, new RowNormalization(
            ensureUnitStandardDeviation ? NormFunction.StandardDeviation : NormFunction.L2, ensureZeroMean, scale))
    {
    }
}
