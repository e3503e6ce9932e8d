using System.Text.Json.Nodes;
using Microsoft.ML;
using Microsoft.ML.AutoML;
using Microsoft.ML.Data;

namespace NeuralML.Compat.Tests;

/// <summary>What the metrics are depends on the rows of the split, and with them whether a trial is the best so far.</summary>
public sealed class HeartGoldenTests : IDisposable
{
    private static readonly Dictionary<string, (Func<AutoMLExperiment, AutoMLExperiment> SetTuner, int SameParameters)> Tuners = new()
    {
        ["heart: 3 trials, tuner default (Eci CFO)"] = (experiment => experiment, 1),
        ["heart: 3 trials, tuner random"] = (experiment => experiment.SetRandomSearchTuner(7), 3),
        ["heart: 3 trials, tuner grid 3"] = (experiment => experiment.SetGridSearchTuner(3), 3),
        ["heart: 3 trials, tuner CFO"] = (experiment => experiment.SetCostFrugalTuner(), 1),
        ["heart: 3 trials, tuner SMAC"] = (experiment => experiment.SetSmacTuner(), 3),
    };

    private readonly string _folder = Directory.CreateTempSubdirectory("automl").FullName;

    public static TheoryData<string> Names => Replay.Names(Tuners.Keys);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public void Trials_of_a_pipeline_are_those_of_the_golden_file(string name)
    {
        var golden = Replay.Case(name)["expected"]!;
        var heart = new HeartExperiment();
        var best = Tuners[name].SetTuner(heart.CreateOnSplit()).SetMaxModelToExplore(3).RunAsync().GetAwaiter().GetResult();

        var (settings, completed) = (heart.Monitor.Settings, heart.Monitor.Completed);
        Shown.Value(settings.Take(Tuners[name].SameParameters).Select(trial => trial.Parameter)).ShouldMatch(
            new JsonArray([.. golden["parameters"]!.AsArray().Take(Tuners[name].SameParameters).Select(node => node!.DeepClone())]), 1e-6);
        settings.ShouldAllBe(trial => trial.Parameter.Keys.SequenceEqual(
            golden["parameterKeys"]!.AsArray().Select(key => (string)key!)));
        heart.Monitor.Events.Where(IsNotBest).ShouldBe(golden["events"]!.AsArray().Select(line => (string)line!).Where(IsNotBest));
        Shown.Value(completed.Select(WithoutFigures)).ShouldMatch(
            new JsonArray([.. golden["trials"]!.AsArray().Select(trial => WithoutFigures(trial!.AsObject()))]), 0);
        completed.ShouldAllBe(result => result.Loss == -result.Metric && result.Metric > 0.7);
        best.ShouldBe(completed.MinBy(result => result.Loss));
        completed.Select(result => result.TrialSettings).ShouldBe(settings);
        ((bool)golden["reportedIsSameSettingsObject"]! && (bool)golden["bestIsTheReportedObject"]!).ShouldBeTrue();
    }

    [SkippableFact]
    public void Setting_the_pipeline_replaces_monitor_and_tuner_set_before()
    {
        var golden = Replay.Case("heart: order of calls, SetMonitor and SetTuner before SetPipeline")["expected"]!;
        var heart = new HeartExperiment();
        var best = heart.Context.Auto().CreateExperiment().SetMonitor(heart.Monitor).SetGridSearchTuner(3).SetMaxModelToExplore(2)
            .SetDataset(heart.Split).SetBinaryClassificationMetric(BinaryClassificationMetric.Accuracy, "Label")
            .SetPipeline(heart.Pipeline).Run();
        Shown.Value(heart.Monitor.Events).ShouldMatch(golden["eventsOfTheMonitor"], 0);
        best.TrialSettings.Parameter.Keys.ShouldBe(golden["bestParameter"]!.AsObject().Select(pair => pair.Key));
    }

    [SkippableFact]
    public void Cross_validation_gives_the_mean_of_the_folds_and_the_first_folds_model()
    {
        var golden = Replay.Case("heart: cross-validation")["expected"]!;
        var heart = new HeartExperiment();
        var best = heart.Create().SetDataset(heart.Data, fold: 3).SetGridSearchTuner(2).SetMaxModelToExplore(2).Run();

        // What a trial does: it splits in a context of its own with the seed of the experiment.
        var results = new MLContext(seed: 1).BinaryClassification.CrossValidate(
            heart.Data, heart.Pipeline.BuildFromOption(new MLContext(seed: 1), best.TrialSettings.Parameter["_pipeline_"]), 3);
        best.Metric.ShouldBe(results.Average(result => result.Metrics.Accuracy), 1e-6);
        var scores = best.Model!.Transform(heart.Data).GetColumn<float>("Score").ToArray();
        Shown.Value(results.Where(result => result.Model.Transform(heart.Data).GetColumn<float>("Score").SequenceEqual(scores))
            .Select(result => result.Fold)).ShouldMatch(golden["foldsWhoseModelGivesTheSameScores"], 0);
        WithoutFigures(Trials.Show(best)).ShouldMatch(WithoutFigures(golden["best"]!.AsObject()), 0);
    }

    [SkippableFact]
    public void The_number_of_rows_can_be_swept()
    {
        var golden = Replay.Case("heart: sub-sampling");
        var heart = new HeartExperiment();
        heart.Create().SetDataset(heart.Split.TrainSet, heart.Split.TestSet, subSamplingTrainDataset: true)
            .SetRandomSearchTuner(7).SetMaxModelToExplore(2).Run();
        new JsonObject { ["parameters"] = Shown.Value(heart.Monitor.Settings.Select(settings => settings.Parameter)) }
            .ShouldMatch(golden["expected"], 1e-6);
    }

    [SkippableFact]
    public void Without_a_monitor_the_log_has_the_lines_of_the_golden_file()
    {
        var golden = Replay.Case("heart: log messages")["expected"]!;
        var heart = new HeartExperiment();
        var lines = new List<string>();
        heart.Context.Log += (_, line) =>
        {
            if (line.Source == "AutoMLExperiment")
                lines.Add($"[{line.Kind}] {line.RawMessage}");
        };
        heart.Context.Auto().CreateExperiment().SetPipeline(heart.Pipeline).SetDataset(heart.Split)
            .SetBinaryClassificationMetric(BinaryClassificationMetric.Accuracy, "Label")
            .SetGridSearchTuner(3).SetMaxModelToExplore(2).Run();
        lines.Select(WithoutNumbers).Distinct().ShouldBe(
            golden.AsArray().Select(line => WithoutNumbers((string)line!)).Distinct(), ignoreOrder: true);
        lines.Count(line => line.Contains("Running Trial", StringComparison.Ordinal)).ShouldBe(2);
        lines.Count(line => line.Contains("Completed Trial", StringComparison.Ordinal)).ShouldBe(2);
    }

    [SkippableFact]
    public void A_checkpoint_lets_a_later_experiment_count_on()
    {
        var golden = Replay.Case("heart: checkpoint")["expected"]!;
        JsonObject Run()
        {
            var heart = new HeartExperiment();
            var outcome = Shown.Outcome(() => WithoutFigures(Trials.Show(
                heart.CreateOnSplit().SetGridSearchTuner(3).SetMaxModelToExplore(3).SetCheckpoint(_folder).Run())));
            ((int)outcome["result"]!["trialId"]!).ShouldBeInRange(
                heart.Monitor.Settings[0].TrialId, heart.Monitor.Settings[^1].TrialId);
            outcome["result"]!["trialId"] = null;
            return new() { ["events"] = Shown.Value(heart.Monitor.Events.Where(IsNotBest)), ["result"] = outcome };
        }

        JsonObject Expected(JsonNode run)
        {
            var result = WithoutFigures(run["result"]!["result"]!.AsObject());
            result["trialId"] = null;
            return new()
            {
                ["events"] = Shown.Value(run["events"]!.AsArray().Select(line => (string)line!).Where(IsNotBest)),
                ["result"] = new JsonObject { ["exception"] = null, ["result"] = result },
            };
        }

        Run().ShouldMatch(Expected(golden["first"]!), 0);
        var path = Directory.GetFiles(_folder).ShouldHaveSingleItem();
        Path.GetFileName(path).ShouldMatch(@"^trialResults-\d+-Accuracy\.csv$");
        var (file, lines) = (golden["files"]![0]!, File.ReadAllLines(path));
        lines[0].ShouldBe((string)file["head"]![0]!);
        WithoutNumbers(lines[1]).ShouldBe(WithoutNumbers((string)file["head"]![1]!));
        lines.Length.ShouldBe((int)file["lines"]!);
        Run().ShouldMatch(Expected(golden["second"]!), 0);
    }

    private static bool IsNotBest(string line) => !line.StartsWith("ReportBest", StringComparison.Ordinal);

    private static JsonObject WithoutFigures(TrialResult result) => WithoutFigures(Trials.Show(result));

    private static JsonObject WithoutFigures(JsonObject shown)
    {
        var copy = shown.DeepClone().AsObject();
        copy.Remove("metric");
        copy.Remove("loss");
        return copy;
    }

    private static string WithoutNumbers(string line) => System.Text.RegularExpressions.Regex.Replace(
        line, "\"StartedAtUtc\":\"[^\"]*\"|Metric: [0-9.]+|Duration: (<n>|[0-9.]+)|(?<=,)-?[0-9.]+|Id: \\d|\"TrialId\":\\d", "#");
}
