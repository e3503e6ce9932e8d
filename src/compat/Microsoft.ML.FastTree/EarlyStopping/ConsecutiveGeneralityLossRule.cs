namespace Microsoft.ML.Trainers.FastTree;

public sealed class ConsecutiveGeneralityLossRule : EarlyStoppingRule
{
    private float _last = float.NaN;
    private int _worsened;

    public ConsecutiveGeneralityLossRule(int windowSize = 5)
    {
        if (windowSize <= 0)
            throw new ArgumentOutOfRangeException(nameof(windowSize), "Must be positive.");
        WindowSize = windowSize;
    }

    public int WindowSize { get; }

    internal override void Reset()
    {
        base.Reset();
        _last = float.NaN;
        _worsened = 0;
    }

    private protected override bool ShouldStop(float validationScore, float trainingScore, bool isBest)
    {
        _worsened = LowerIsBetter ? validationScore > _last ? _worsened + 1 : 0 : validationScore < _last ? _worsened + 1 : 0;
        _last = validationScore;
        return _worsened >= WindowSize;
    }
}
