namespace NeuralML.Training.Progress;

/// <summary>Tells a user's listener how far a fit is, one call at a time, though its networks train side by side.</summary>
/// <param name="listener">Who is told.</param>
/// <param name="time">The time of the fit.</param>
internal sealed class FitProgress(IProgress<TrainingProgress>? listener, FitTime time)
{
    private readonly Lock _lock = new();

    /// <summary>How many networks the fit trains, as far as is known; changes while none trains.</summary>
    public int NetworkCount { get; set; } = 1;

    public FitTime Time => time;

    public void Report(TrainingProgress progress)
    {
        if (listener is null)
            return;
        lock (_lock)
            listener.Report(progress);
    }
}
