namespace Microsoft.ML.Trainers.FastTree;

public sealed partial class FastTreeRegressionTrainer
{
    public sealed class Options : BoostedTreeOptions
    {
        public EarlyStoppingMetric EarlyStoppingMetric { get; set; } = EarlyStoppingMetric.L1Norm;
    }
}
