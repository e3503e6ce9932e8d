namespace Microsoft.ML.Trainers.FastTree;

public sealed partial class FastTreeRankingTrainer
{
    public sealed class Options : BoostedTreeOptions
    {
        public double[] CustomGains = [0, 3, 7, 15, 31];
        public bool UseDcg;
        public int NdcgTruncationLevel = 10;

        public Options() => RowGroupColumnName = "GroupId";

        public EarlyStoppingRankingMetric EarlyStoppingMetric { get; set; } = EarlyStoppingRankingMetric.NdcgAt1;

        internal override void Check()
        {
            base.Check();
            ArgumentException.ThrowIfNullOrEmpty(RowGroupColumnName);
            Require(CustomGains is { Length: > 0 }, nameof(CustomGains), "Must have a gain for each label.");
            Require(NdcgTruncationLevel > 0, nameof(NdcgTruncationLevel), "Must be positive.");
        }
    }
}
