namespace NeuralML.Tests.Training.Progress;

/// <summary>Hears of progress at once, on the thread that reports it.</summary>
internal sealed class Listener(Action<TrainingProgress>? then = null) : IProgress<TrainingProgress>
{
    public List<TrainingProgress> Heard { get; } = [];

    public void Report(TrainingProgress value)
    {
        Heard.Add(value);
        then?.Invoke(value);
    }
}
