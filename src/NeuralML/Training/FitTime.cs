using System.Diagnostics;

namespace NeuralML.Training;

/// <summary>The time that a fit has taken, and what is left of its budget for the networks that it trains side by side.</summary>
/// <param name="budget">How long the fit may take; null for any time.</param>
internal sealed class FitTime(TimeSpan? budget)
{
    private static readonly int s_sideBySide = Environment.ProcessorCount;

    private readonly Stopwatch _clock = Stopwatch.StartNew();

    public TimeSpan Elapsed => _clock.Elapsed;

    private TimeSpan? Left => budget - Elapsed;

    /// <summary>For how long a network that begins may train; null for any time.</summary>
    /// <param name="waiting">How many networks have not begun, itself included.</param>
    public TimeSpan? Share(int waiting) => Left * Math.Min(1, s_sideBySide / (double)waiting);

    /// <summary>How many more networks there is time for, each to its end: some that are whole are better than many cut short.</summary>
    /// <param name="count">How many were trained.</param>
    /// <param name="time">How long that took.</param>
    public int RoomAfter(int count, TimeSpan time)
    {
        var each = time / Math.Ceiling(count / (double)s_sideBySide);
        return Left is { } left ? s_sideBySide * (int)Math.Clamp(left / each, 0, int.MaxValue / s_sideBySide) : int.MaxValue;
    }
}
