namespace Microsoft.ML.Trainers.FastTree;

public sealed partial class FastTreeTweedieTrainer
{
    public sealed class Options : BoostedTreeOptions
    {
        public double Index = 1.5;

        public EarlyStoppingMetric EarlyStoppingMetric { get; set; } = EarlyStoppingMetric.L1Norm;

        internal override void Check()
        {
            base.Check();
            Require(Index is >= 1 and <= 2, nameof(Index), "Must be in the range [1, 2]");
        }
    }
}
