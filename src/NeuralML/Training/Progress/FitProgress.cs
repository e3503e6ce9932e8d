using System.Diagnostics;

namespace NeuralML.Training.Progress;

/// <summary>Tells a user's listener how far a fit is, one call at a time, though its networks train side by side.</summary>
internal sealed class FitProgress(IProgress<TrainingProgress>? listener)
{
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly Lock _lock = new();

    /// <summary>How many networks the fit trains, as far as is known; changes while none trains.</summary>
    public int NetworkCount { get; set; } = 1;

    public TimeSpan Elapsed => _clock.Elapsed;

    public void Report(TrainingProgress progress)
    {
        if (listener is null)
            return;
        lock (_lock)
            listener.Report(progress);
    }
}
