using System.Text.Json.Nodes;
using Microsoft.ML;
using Microsoft.ML.AutoML;
using Microsoft.ML.SearchSpace;

namespace NeuralML.Compat.Tests;

public class ExperimentGoldenTests
{
    private static readonly InvalidOperationException Boom = new("boom");

#pragma warning disable CA2201 // this very type is what the experiment forgives
    private static readonly OutOfMemoryException OutOfMemory = new("mem");
#pragma warning restore CA2201

    private static readonly Dictionary<string, Func<JsonNode?>> Cases = new()
    {
        ["experiment: event order, improving and not"] = () => new Trials(0.5, 0.3, 0.4, 0.3, 0.1).Run(5),
        ["experiment: NaN and infinite losses"] = () => new JsonObject
        {
            ["NaN, 0.5, -1"] = new Trials(double.NaN, 0.5, -1.0).Run(3),
            ["all NaN"] = new Trials(double.NaN).Run(3),
            ["all +Infinity"] = new Trials(double.PositiveInfinity).Run(2),
            ["all double.MaxValue"] = new Trials(double.MaxValue).Run(2),
        },
        ["experiment: exceptions in trials"] = () => new JsonObject
        {
            ["trial 0 fails"] = new Trials(Boom, 0.5, 0.4, 0.3).Run(4),
            ["trial 1 fails"] = new Trials(0.5, Boom, 0.4, 0.3).Run(4),
            ["last trial fails"] = new Trials(0.5, 0.4, 0.3, Boom).Run(4),
            ["trial 0 OperationCanceledException"] = new Trials(new OperationCanceledException("stop"), 0.5, 0.4, 0.3).Run(4),
            ["trial 0 OutOfMemoryException"] = new Trials(OutOfMemory, 0.5, 0.4, 0.3).Run(4),
            ["every trial OperationCanceledException"] = new Trials(new OperationCanceledException("stop")).Run(2),
            ["trial 0 NaN, trial 1 fails"] = new Trials(double.NaN, Boom).Run(4),
        },
        ["experiment: Run() wraps"] = () => new JsonObject
        {
            ["trial 0 fails"] = RunInSync(Boom),
            ["all NaN"] = RunInSync(double.NaN),
            ["fine"] = RunInSync(0.5, 0.4),
        },
        ["experiment: cancellation token"] = Cancellation,
        ["experiment: null result and missing TrialSettings"] = () => new JsonObject
        {
            ["runner returns null"] = new Trials([null]).Run(2),
            ["result without TrialSettings"] = new Trials(Async((_, _) => Task.FromResult(new TrialResult()))).Run(2),
        },
        ["experiment: calls on the tuner"] = CallsOnTheTuner,
        ["experiment: monitor order of exceptions"] = () => new Trials(0.5)
        {
            Monitor = new() { OnCompleted = _ => throw new InvalidOperationException("monitor") },
        }.Run(2),
        ["experiment: run the same experiment twice"] = RunTwice,
    };

    public static TheoryData<string> Names => Replay.Names(Cases.Keys);

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public void An_experiment_runs_as_in_the_golden_file(string name) => Cases[name]().ShouldMatchCase(name);

    [SkippableFact]
    public void Budgets_end_an_experiment()
    {
        var expected = Replay.Case("experiment: budgets")["expected"]!.DeepClone().AsObject();
        expected.Remove("SetTrainingTimeInSeconds(0)").ShouldBeTrue(); // it is a matter of timing
        var both = new Trials(0.5, 0.4);
        both.Experiment.SetTrainingTimeInSeconds(100);
        var less = new Trials(0.5, 0.4);
        less.Experiment.SetMaxModelToExplore(5);
        var more = new Trials(0.5, 0.4, 0.6, 0.7);
        more.Experiment.SetMaxModelToExplore(2);
        new JsonObject
        {
            ["SetMaxModelToExplore(0)"] = new Trials(0.5).Run(0),
            ["SetMaxModelToExplore(-1)"] = new Trials(0.5).Run(-1),
            ["SetTrainingTimeInSeconds(100) and SetMaxModelToExplore(2)"] = both.Run(2),
            ["SetMaxModelToExplore(5) then SetMaxModelToExplore(2)"] = less.Run(2),
            ["SetMaxModelToExplore(2) then SetMaxModelToExplore(4)"] = more.Run(4),
            ["SetTrainingTimeInSeconds(0) then (1), runner takes 300 ms"] = Shown.Outcome(TimeBudget),
            ["time budget ends while trial 0 runs (1 s budget, runner waits 3 s on its token)"]
                = OneSecond(async (settings, ct) =>
                {
                    await Task.Delay(3000, ct);
                    return new TrialResult { TrialSettings = settings };
                }),
            ["time budget ends while trial 0 runs (runner ignores its token, takes 1.6 s)"]
                = OneSecond(async (settings, _) =>
                {
                    await Task.Delay(1600, CancellationToken.None);
                    return new TrialResult { TrialSettings = settings, Loss = 1 };
                }),
        }.ShouldMatch(expected, 0);
    }

    private static JsonObject OneSecond(Func<TrialSettings, CancellationToken, Task<TrialResult>> run)
    {
        var trials = new Trials(run);
        trials.Experiment.SetTrainingTimeInSeconds(1);
        return trials.Run();
    }

    // How many trials fit into the second is the machine's affair; the last one is the best.
    private static JsonObject TimeBudget()
    {
        var trials = new Trials(Async(async (settings, _) =>
        {
            await Task.Delay(300, CancellationToken.None);
            return new TrialResult { TrialSettings = settings, Loss = 1.0 / (settings.TrialId + 1) };
        }));
        trials.Experiment.SetTrainingTimeInSeconds(0).SetTrainingTimeInSeconds(1);
        var result = trials.Run()["result"]!.DeepClone();
        var completed = trials.Monitor.Completed.Count;
        completed.ShouldBeInRange(1, 5);
        ((int)result["result"]!["trialId"]!).ShouldBe(completed - 1);
        (result["result"]!["trialId"], result["result"]!["loss"]) = (3, 0.25);
        return new() { ["result"] = result, ["completedBetween3and5"] = true };
    }

    private static Func<TrialSettings, CancellationToken, Task<TrialResult>> Async(
        Func<TrialSettings, CancellationToken, Task<TrialResult>> run) => run;

    private static JsonObject RunInSync(params object[] script)
    {
        var trials = new Trials(script);
        return trials.Outcome(() => trials.Experiment.SetMaxModelToExplore(2).Run());
    }

    private static JsonObject Cancellation()
    {
        using var before = new CancellationTokenSource();
        before.Cancel();
        using var inMonitor = new CancellationTokenSource();
        using var inTrial = new CancellationTokenSource();
        using var inSecond = new CancellationTokenSource();
        var monitored = new Trials(0.5, 0.4, 0.3)
        {
            Monitor = new()
            {
                OnCompleted = result =>
                {
                    if (result.TrialSettings.TrialId == 1)
                        inMonitor.Cancel();
                },
            },
        };
        static Func<TrialSettings, CancellationToken, Task<TrialResult>> Cancel(CancellationTokenSource source, int trialId)
            => async (settings, ct) =>
            {
                if (settings.TrialId < trialId)
                    return new TrialResult { TrialSettings = settings, Loss = 0.7 };
                source.CancelAfter(50);
                await Task.Delay(Timeout.Infinite, ct);
                return null!;
            };
        return new()
        {
            ["cancelled before RunAsync"] = new Trials(0.5).Run(ct: before.Token),
            ["cancelled in ReportCompletedTrial of trial 1"] = monitored.Run(ct: inMonitor.Token),
            ["cancelled while trial 0 waits on its token"] = new Trials(Cancel(inTrial, 0)).Run(ct: inTrial.Token),
            ["cancelled while trial 1 waits on its token (trial 0 was fine)"] = new Trials(Cancel(inSecond, 1)).Run(ct: inSecond.Token),
        };
    }

    private static JsonObject CallsOnTheTuner()
    {
        var trials = new Trials(0.5, Boom, 0.4);
        var tuner = new ListingTuner();
        trials.Experiment.SetTuner(tuner);
        return new() { ["show"] = trials.Run(3), ["calls"] = Shown.Value(tuner.Calls) };
    }

    private static JsonObject RunTwice()
    {
        static Func<TrialSettings, CancellationToken, Task<TrialResult>> Loss(double loss)
            => (settings, _) => Task.FromResult(new TrialResult { TrialSettings = settings, Loss = loss });
        var trials = new Trials(Loss(0.5), Loss(0.4), Loss(0.9), Loss(0.8));
        trials.Experiment.SetMaxModelToExplore(2);
        return new()
        {
            ["first"] = Trials.Show(trials.Experiment.RunAsync().GetAwaiter().GetResult()),
            ["second"] = Shown.Outcome(() => Trials.Show(trials.Experiment.RunAsync().GetAwaiter().GetResult())),
            ["events"] = Shown.Value(trials.Monitor.Events),
            ["parameters"] = Shown.Value(trials.Monitor.Settings.Select(settings => settings.Parameter)),
        };
    }

    private sealed class ListingTuner : ITuner
    {
        public List<string> Calls { get; } = [];

        public Parameter Propose(TrialSettings settings)
        {
            Calls.Add($"Propose {settings.TrialId} (parameter {settings.Parameter})");
            return Parameter.CreateNestedParameter();
        }

        public void Update(TrialResult result) => Calls.Add(FormattableString.Invariant(
            $"Update {result.TrialSettings.TrialId} loss {(result.Loss == double.MaxValue ? "double.MaxValue" : result.Loss)} ")
            + $"model {(result.Model is null ? "null" : "set")}");
    }
}
