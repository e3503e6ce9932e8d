namespace Microsoft.ML.Trainers.FastTree;

public sealed class LowProgressRule : MovingWindowRule
{
    public LowProgressRule(float threshold = 0.01f, int windowSize = 5)
        : base(threshold, windowSize)
    {
    }

    private protected override bool ShouldStop(float validationScore, float progress) => progress <= Threshold;
}
