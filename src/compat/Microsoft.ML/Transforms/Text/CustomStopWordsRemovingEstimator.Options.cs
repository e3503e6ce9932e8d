namespace Microsoft.ML.Transforms.Text;

public sealed partial class CustomStopWordsRemovingEstimator
{
    public sealed class Options : IStopWordsRemoverOptions
    {
        public string[] StopWords = [];

        public Options()
        {
        }
    }
}
