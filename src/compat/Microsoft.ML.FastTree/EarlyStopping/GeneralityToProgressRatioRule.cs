namespace Microsoft.ML.Trainers.FastTree;

public sealed class GeneralityToProgressRatioRule : MovingWindowRule
{
    public GeneralityToProgressRatioRule(float threshold = 0.01f, int windowSize = 5)
        : base(threshold, windowSize)
    {
    }

    private protected override bool ShouldStop(float validationScore, float progress) => Loss(validationScore) > Threshold * progress;
}
