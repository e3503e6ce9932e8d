namespace Microsoft.ML.Transforms.Text;

public sealed partial class StopWordsRemovingEstimator
{
    public enum Language
    {
        English = 0,
    }
}
