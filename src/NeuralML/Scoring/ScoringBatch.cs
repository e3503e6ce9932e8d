namespace NeuralML.Scoring;

/// <summary>Rows that are scored together, in a part of a cursor's memory.</summary>
/// <param name="start">The first of its rows in that memory.</param>
internal sealed class ScoringBatch(int start)
{
    private readonly ScoreBuffers _buffers = new();
    private Task? _task;

    public int Start => start;

    public int Count { get; set; }

    /// <param name="scorer">What scores.</param>
    /// <param name="features">All rows of the memory.</param>
    /// <param name="scores">Their scores.</param>
    /// <param name="background">Whether the caller goes on meanwhile.</param>
    public void Begin(IScorer scorer, FeatureBatch features, float[] scores, bool background)
    {
        if (background)
            _task = Task.Run(Score);
        else
            Score();

        void Score() => scorer.Score(
            features.Rows(start, Count), _buffers, scores.AsSpan(start * scorer.OutputCount, Count * scorer.OutputCount));
    }

    /// <summary>Waits for the scores, or makes them here if no thread has begun to.</summary>
    /// <exception cref="ObjectDisposedException">The networks are disposed.</exception>
    public void Complete()
    {
        _task?.GetAwaiter().GetResult();
        _task = null;
    }

    /// <summary>Waits until nothing of it is used any more.</summary>
    public void Abandon() => _task?.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing).GetAwaiter().GetResult();
}
