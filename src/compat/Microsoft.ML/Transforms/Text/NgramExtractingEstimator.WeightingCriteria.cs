namespace Microsoft.ML.Transforms.Text;

public sealed partial class NgramExtractingEstimator
{
    public enum WeightingCriteria
    {
        Tf = 0,
        Idf = 1,
        TfIdf = 2,
    }
}
