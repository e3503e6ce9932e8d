using System.Text.Json.Nodes;
using Microsoft.ML;
using Microsoft.ML.AutoML;
using Microsoft.ML.SearchSpace;
using Microsoft.ML.SearchSpace.Option;
using Microsoft.ML.Transforms;
using static NeuralML.Compat.Tests.Classes;

namespace NeuralML.Compat.Tests;

public class TunerGoldenTests
{
    private const string Only = "only";

    private static readonly Dictionary<string, Func<JsonNode?>> Cases = new()
    {
        ["tuner: random, seed 42"] = () => new JsonObject
        {
            ["parameters"] = Parameters(10, experiment => experiment.SetRandomSearchTuner(42)),
            ["repeats"] = Repeats(experiment => experiment.SetRandomSearchTuner(42)),
        },
        ["tuner: random without seed"] = () => new JsonObject
        {
            ["parameters"] = Parameters(10, experiment => experiment.SetRandomSearchTuner()),
            ["sameAsSeed1"] = Parameters(10, experiment => experiment.SetRandomSearchTuner()).ToJsonString()
                == Parameters(10, experiment => experiment.SetRandomSearchTuner(1)).ToJsonString(),
        },
        ["tuner: grid, step 3"] = () => Parameters(20, experiment => experiment.SetGridSearchTuner(3)),
        ["tuner: grid, default step"] = () => Parameters(25, experiment => experiment.SetGridSearchTuner()),
        ["tuner: grid with a choice of one"] = () => new JsonObject
        {
            ["parameters"] = Parameters(5, experiment => experiment.SetGridSearchTuner(2), ("s", new()
            {
                ["a"] = new ChoiceOption(Only),
                ["b"] = new UniformIntOption(0, 10),
                ["c"] = new ChoiceOption("x", "y"),
            })),
            ["outcome"] = Shown.Outcome(() => "ok"),
        },
        ["tuner: grid on a pipeline with one schema"] = () =>
        {
            var context = new MLContext(seed: 1);
            var pipeline = Plain(context).Append(context.Auto().CreateSweepableEstimator((ml, _) => Plain(ml), new SearchSpace<Knobs>()));
            return Parameters(8, experiment => experiment.SetGridSearchTuner(2), ("_pipeline_", pipeline.SearchSpace));
        },
        ["tuner: two search spaces"] = () => Parameters(
            5,
            experiment => experiment.SetGridSearchTuner(2),
            ("b", new() { ["x"] = new UniformIntOption(0, 10) }),
            ("a", new() { ["y"] = new UniformIntOption(0, 10) })),
    };

    public static TheoryData<string> Names => Replay.Names(Cases.Keys);

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public void A_tuner_proposes_what_is_in_the_golden_file(string name) => Cases[name]().ShouldMatchCase(name);

    [SkippableFact]
    public void The_cost_frugal_tuner_begins_with_the_default_and_gets_better()
    {
        var golden = Replay.Case("tuner: CFO")["expected"]!;
        var trials = Search(60, experiment => experiment.SetCostFrugalTuner());
        Shown.Value(trials.Settings[0].Parameter).ShouldMatch(golden["parameters"]![0], 1e-9);
        Shown.Value(golden["firstIsDefault"]).ShouldMatch(true, 0);
        ShouldGetBetter(trials);
        Repeats(experiment => experiment.SetCostFrugalTuner()).ShouldBe((bool)golden["repeatsInThisProcess"]!);
    }

    [SkippableFact]
    public void The_smac_tuner_begins_like_the_random_tuner_and_gets_better()
    {
        var golden = Replay.Case("tuner: SMAC")["expected"]!;
        var trials = Search(80, experiment => experiment.SetSmacTuner());
        Shown.Value(trials.Settings.Take(10).Select(settings => settings.Parameter)).ShouldMatch(golden["parameters"], 1e-9);
        trials.Completed.Skip(20).Average(result => result.Loss).ShouldBeLessThan(trials.Completed.Take(20).Average(result => result.Loss));
        ShouldGetBetter(trials);
        Repeats(experiment => experiment.SetSmacTuner(), 25).ShouldBe((bool)golden["repeatsInThisProcess"]!);
    }

    [SkippableFact]
    public void The_default_tuner_needs_a_pipeline()
        => Shown.Error(Record.Exception(() => Search(1, experiment => experiment.SetEciCostFrugalTuner()))!)
            .ShouldMatchCase("tuner: Eci CFO needs a pipeline");

    private static ColumnCopyingEstimator Plain(MLContext context) => context.Transforms.CopyColumns("Copy", "Original");

    private static void ShouldGetBetter(ListingMonitor trials)
    {
        foreach (var parameter in trials.Settings.Select(settings => settings.Parameter["s"]))
        {
            parameter["a"].AsType<double>().ShouldBeInRange(1, 100);
            parameter["b"].AsType<int>().ShouldBeInRange(0, 10);
        }

        trials.Completed.Min(result => result.Loss).ShouldBeLessThan(1);
    }

    private static bool Repeats(Func<AutoMLExperiment, AutoMLExperiment> setTuner, int count = 10)
        => Parameters(count, setTuner).ToJsonString() == Parameters(count, setTuner).ToJsonString();

    private static JsonArray Parameters(
        int count, Func<AutoMLExperiment, AutoMLExperiment> setTuner, params (string Key, SearchSpace Space)[] spaces)
        => Shown.Value(Search(count, setTuner, spaces).Settings.Select(settings => settings.Parameter))!.AsArray();

    private static ListingMonitor Search(
        int count, Func<AutoMLExperiment, AutoMLExperiment> setTuner, params (string Key, SearchSpace Space)[] spaces)
    {
        var monitor = new ListingMonitor();
        var experiment = new MLContext(seed: 1).Auto().CreateExperiment().SetMonitor(monitor).SetMaxModelToExplore(count)
            .SetTrialRunner(new ScriptedRunner((Func<TrialSettings, CancellationToken, Task<TrialResult>>)((settings, _)
                => Task.FromResult(new TrialResult { TrialSettings = settings, Loss = LossOf(settings.Parameter) }))));
        foreach (var (key, space) in spaces.DefaultIfEmpty(("s", SpaceGoldenTests.Hand())))
            experiment.AddSearchSpace(key, space);
        setTuner(experiment).RunAsync().GetAwaiter().GetResult();
        return monitor;
    }

    private static double LossOf(Parameter parameter)
    {
        // Other spaces are only walked through.
        if (!parameter.TryGetValue("s", out var own) || own["a"].ParameterType != ParameterType.Number)
            return 0;
        return Math.Abs(Math.Log(own["a"].AsType<double>()) - 1) + Math.Abs(own["b"].AsType<int>() - 7)
            + (own["c"].AsType<string>() == "y" ? 0 : 0.5);
    }
}
