using Microsoft.ML.AutoML;

namespace NeuralML.Compat.Tests;

/// <summary>A runner that returns losses in order; an exception among them is thrown, a function is asked.</summary>
internal sealed class ScriptedRunner(params object?[] script) : ITrialRunner
{
    private int _next;

    public int Disposed { get; private set; }

    /// <summary>How long a trial says it took; golden results of waiting runners have none.</summary>
    public double Duration { get; init; } = 1;

    public Task<TrialResult> RunAsync(TrialSettings settings, CancellationToken ct) => script[_next++ % script.Length] switch
    {
        Exception failure => throw failure,
        Func<TrialSettings, CancellationToken, Task<TrialResult>> run => run(settings, ct),
        double loss => Task.FromResult(Result(settings, loss)),
        _ => Task.FromResult<TrialResult>(null!),
    };

    public void Dispose() => Disposed++;

    private TrialResult Result(TrialSettings settings, double loss) => new()
    {
        TrialSettings = settings,
        Loss = loss,
        Metric = -loss,
        DurationInMilliseconds = Duration,
    };
}
