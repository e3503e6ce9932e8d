using System.Diagnostics;

namespace NeuralML.AutoML.Evaluation;

/// <summary>How long this process has worked at what.</summary>
internal sealed class WorkClock
{
    private readonly Dictionary<Work, TimeSpan> _times = [];

    public double Seconds(Work work) => _times.GetValueOrDefault(work).TotalSeconds;

    /// <summary>Does some work; what throws has taken its time, too.</summary>
    public T Measure<T>(Work work, Func<T> action)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            return action();
        }
        finally
        {
            _times[work] = _times.GetValueOrDefault(work) + Stopwatch.GetElapsedTime(start);
        }
    }
}
