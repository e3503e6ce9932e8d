namespace Microsoft.ML.Trainers.FastTree;

public abstract class BoostedTreeOptions : TreeOptions
{
    public double LearningRate = 0.2;
    public double Shrinkage = 1;
    public double MaximumTreeOutput = 100;

    private protected BoostedTreeOptions()
    {
    }

    public EarlyStoppingRuleBase? EarlyStoppingRule { get; set; }

    internal override void Check()
    {
        base.Check();
        Require(LearningRate >= 0, nameof(LearningRate), "Must be non-negative.");
        Require(Shrinkage > 0, nameof(Shrinkage), "Must be positive.");
        Require(MaximumTreeOutput > 0, nameof(MaximumTreeOutput), "Must be positive.");
    }
}
