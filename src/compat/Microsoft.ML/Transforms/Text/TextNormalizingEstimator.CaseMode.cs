namespace Microsoft.ML.Transforms.Text;

public sealed partial class TextNormalizingEstimator
{
    public enum CaseMode
    {
        Lower = 0,
        Upper = 1,
        None = 2,
    }
}
