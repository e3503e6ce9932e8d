namespace Microsoft.ML.Transforms.Text;

public sealed partial class TextFeaturizingEstimator
{
    public enum Language
    {
        English = 1,
    }
}
