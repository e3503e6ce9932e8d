namespace Microsoft.ML.Trainers.FastTree;

public abstract class MovingWindowRule : EarlyStoppingRule
{
    private readonly Queue<float> _window = new();

    private protected MovingWindowRule(float threshold, int windowSize)
    {
        if (threshold is not (>= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(threshold), "Must be in range [0,1].");
        if (windowSize <= 0)
            throw new ArgumentOutOfRangeException(nameof(windowSize), "Must be positive.");
        Threshold = threshold;
        WindowSize = windowSize;
    }

    public float Threshold { get; }

    public int WindowSize { get; }

    internal override void Reset()
    {
        base.Reset();
        _window.Clear();
    }

    private protected sealed override bool ShouldStop(float validationScore, float trainingScore, bool isBest)
    {
        _window.Enqueue(trainingScore);
        if (_window.Count > WindowSize)
            _window.Dequeue();
        return _window.Count == WindowSize && ShouldStop(validationScore, Progress());
    }

    /// <param name="validationScore">The newest.</param>
    /// <param name="progress">By how much the training scores of the window were worse on average than the best of them.</param>
    private protected abstract bool ShouldStop(float validationScore, float progress);

    private float Progress()
    {
        var average = _window.Average();
        return LowerIsBetter ? (average / _window.Min()) - 1 : 1 - (average / _window.Max());
    }
}
