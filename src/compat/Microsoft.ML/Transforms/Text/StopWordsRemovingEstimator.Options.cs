namespace Microsoft.ML.Transforms.Text;

public sealed partial class StopWordsRemovingEstimator
{
    public sealed class Options : IStopWordsRemoverOptions
    {
        public TextFeaturizingEstimator.Language Language = TextFeaturizingEstimator.Language.English;

        public Options()
        {
        }
    }
}
