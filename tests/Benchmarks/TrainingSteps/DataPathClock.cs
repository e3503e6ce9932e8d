using System.Diagnostics;

namespace NeuralML.Benchmarks.TrainingSteps;

/// <summary>Measures how long training waits for its batches.</summary>
internal sealed class DataPathClock : TrainingCallback
{
    private long _epochBegin;
    private long _last;
    private long _waited;

    /// <summary>For each epoch the share of its time that passed between batches.</summary>
    public List<double> Shares { get; } = [];

    /// <summary>For each epoch its seconds.</summary>
    public List<double> Seconds { get; } = [];

    public override void OnEpochBegin(TrainingContext context)
    {
        _waited = 0;
        _epochBegin = _last = Stopwatch.GetTimestamp();
    }

    public override void OnBatchBegin(TrainingContext context) => _waited += Stopwatch.GetTimestamp() - _last;

    public override void OnBatchEnd(TrainingContext context) => _last = Stopwatch.GetTimestamp();

    public override void OnEpochEnd(TrainingContext context)
    {
        var epoch = _last - _epochBegin;
        Shares.Add((double)_waited / epoch);
        Seconds.Add((double)epoch / Stopwatch.Frequency);
    }
}
