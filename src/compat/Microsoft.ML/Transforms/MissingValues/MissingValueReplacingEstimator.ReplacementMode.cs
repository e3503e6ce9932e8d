namespace Microsoft.ML.Transforms;

public sealed partial class MissingValueReplacingEstimator
{
    public enum ReplacementMode : byte
    {
        DefaultValue = 0,
        Mean = 1,
        Minimum = 2,
        Maximum = 3,
        Mode = 5,
    }
}
