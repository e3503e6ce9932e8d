using System.Diagnostics;

namespace NeuralML.AutoML;

/// <summary>The time of a comparison.</summary>
/// <param name="total">All of it.</param>
internal sealed class Budget(TimeSpan total)
{
    private readonly Stopwatch _clock = Stopwatch.StartNew();

    public TimeSpan Total => total;

    public TimeSpan Elapsed => _clock.Elapsed;

    public TimeSpan Left => total > Elapsed ? total - Elapsed : TimeSpan.Zero;
}
