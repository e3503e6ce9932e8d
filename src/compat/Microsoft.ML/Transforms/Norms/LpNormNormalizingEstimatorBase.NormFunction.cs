namespace Microsoft.ML.Transforms;

public abstract partial class LpNormNormalizingEstimatorBase
{
    public enum NormFunction : byte
    {
        L2 = 0,
        StandardDeviation = 1,
        L1 = 2,
        Infinity = 3,
    }
}
