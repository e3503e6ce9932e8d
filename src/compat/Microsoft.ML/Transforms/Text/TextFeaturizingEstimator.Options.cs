namespace Microsoft.ML.Transforms.Text;

public sealed partial class TextFeaturizingEstimator
{
    public sealed class Options : TransformInputBase
    {
        public TextNormalizingEstimator.CaseMode CaseMode = TextNormalizingEstimator.CaseMode.Lower;
        public bool KeepDiacritics;
        public bool KeepNumbers = true;
        public bool KeepPunctuations = true;
        public NormFunction Norm = NormFunction.L2;
        public string? OutputTokensColumnName;

        public Options()
        {
        }

        public WordBagEstimator.Options? CharFeatureExtractor { get; set; } = new() { NgramLength = 3, UseAllLengths = false };

        public IStopWordsRemoverOptions? StopWordsRemoverOptions { get; set; }

        public WordBagEstimator.Options? WordFeatureExtractor { get; set; } = new() { NgramLength = 2 };
    }
}
