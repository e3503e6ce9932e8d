namespace Microsoft.ML.Transforms;

public sealed class LpNormNormalizingEstimator : LpNormNormalizingEstimatorBase
{
    internal LpNormNormalizingEstimator((string Output, string Input)[] columns, NormFunction norm, bool ensureZeroMean)
        : base(columns, new RowNormalization(norm, ensureZeroMean, scale: 1))
    {
    }
}
