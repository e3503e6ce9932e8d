using System.Text.Json.Nodes;
using Microsoft.ML;
using Microsoft.ML.AutoML;

namespace NeuralML.Compat.Tests;

/// <summary>An experiment with a scripted runner, and what comes of it in the shapes of the golden file.</summary>
internal sealed class Trials
{
    public Trials(params object?[] script) => Runner = new ScriptedRunner(script);

    public ScriptedRunner Runner { get; init; }

    public ListingMonitor Monitor { get; init; } = new();

    public AutoMLExperiment Experiment => field ??= new MLContext(seed: 1).Auto().CreateExperiment()
        .AddSearchSpace("s", SpaceGoldenTests.Hand()).SetRandomSearchTuner(42).SetMonitor(Monitor).SetTrialRunner(Runner);

    public JsonObject Run(int? maxModels = null, CancellationToken ct = default)
    {
        if (maxModels is { } models)
            Experiment.SetMaxModelToExplore(models);
        return Outcome(() => Experiment.RunAsync(ct).GetAwaiter().GetResult());
    }

    public JsonObject Outcome(Func<TrialResult> run) => new()
    {
        ["result"] = Shown.Outcome(() => Show(run())),
        ["events"] = Shown.Value(Monitor.Events),
        ["runnerDisposed"] = Runner.Disposed,
    };

    public static JsonObject Show(TrialResult result) => new()
    {
        ["trialId"] = result.TrialSettings.TrialId,
        ["metric"] = result.Metric,
        ["loss"] = result.Loss,
        ["modelType"] = result.Model?.GetType().Name,
        ["durationPositive"] = result.DurationInMilliseconds > 0,
        ["peakCpuSet"] = result.PeakCpu is not null,
        ["peakMemorySet"] = result.PeakMemoryInMegaByte is not null,
        ["startedSet"] = result.TrialSettings.StartedAtUtc != default,
        ["endedSet"] = result.TrialSettings.EndedAtUtc is not null,
        ["runtimeType"] = result.GetType().Name,
    };
}
