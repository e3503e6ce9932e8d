namespace Microsoft.ML.Transforms.Text;

public sealed partial class WordBagEstimator
{
    public class Options
    {
        public int[] MaximumNgramsCount = [10000000];
        public int NgramLength = 1;
        public int SkipLength;
        public bool UseAllLengths = true;
        public NgramExtractingEstimator.WeightingCriteria Weighting = NgramExtractingEstimator.WeightingCriteria.Tf;

        public Options()
        {
        }

        internal NgramSettings ToSettings() => new(NgramLength, SkipLength, UseAllLengths, MaximumNgramsCount, Weighting);
    }
}
