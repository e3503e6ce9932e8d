namespace Microsoft.ML.Transforms;

public sealed partial class OneHotEncodingEstimator
{
    public enum OutputKind : byte
    {
        Bag = 1,
        Indicator = 2,
        Key = 3,
        Binary = 4,
    }
}
