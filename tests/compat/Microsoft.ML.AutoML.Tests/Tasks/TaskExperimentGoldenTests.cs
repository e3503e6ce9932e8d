using System.Text.Json.Nodes;
using Microsoft.ML;
using Microsoft.ML.AutoML;
using Microsoft.ML.Data;

namespace NeuralML.Compat.Tests;

/// <summary>CreateXxxExperiment(seconds).Execute(...): counts, names and shapes; figures depend on the rows of the folds.</summary>
public class TaskExperimentGoldenTests
{
    private readonly MLContext _context = new(seed: 1);

    [SkippableFact]
    public void Settings_have_the_defaults_of_the_golden_file()
    {
        var expected = Replay.Case("settings: defaults")["expected"]!.DeepClone().AsObject();
        expected.Remove("Ranking"); // these two tasks are not stood in for
        expected.Remove("Recommendation");
        var (binary, multiclass, regression)
            = (new BinaryExperimentSettings(), new MulticlassExperimentSettings(), new RegressionExperimentSettings());
        var free = new AutoMLExperiment.AutoMLExperimentSettings();
        new JsonObject
        {
            ["Binary"] = Show(binary, $"{binary.OptimizingMetric}", Names(binary.Trainers)),
            ["Multiclass"] = Show(multiclass, $"{multiclass.OptimizingMetric}", Names(multiclass.Trainers)),
            ["Regression"] = Show(regression, $"{regression.OptimizingMetric}", Names(regression.Trainers)),
            ["AutoMLExperimentSettings"] = new JsonObject
            {
                ["common"] = Show(free, null, null),
                ["Seed"] = Shown.Value(free.Seed),
                ["searchSpace"] = Shown.Value(free.SearchSpace),
            },
        }.ShouldMatch(expected, 0);
    }

    [SkippableFact]
    public void Mistakes_arrive_as_in_the_golden_file()
    {
        var data = Heart.Load(_context);
        var split = _context.Data.TrainTestSplit(data, 0.2, seed: 1);
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        var noTrainers = Settings();
        noTrainers.Trainers.Clear();
        var information = Heart.Infer(_context).ColumnInformation;
        information.IgnoredColumnNames.Add("Nope");
        var textAsNumber = new ColumnInformation { NumericColumnNames = { "Sex" } };
        JsonObject Try(
            Func<BinaryClassificationExperiment, RunDetail<BinaryClassificationMetrics>> execute, BinaryExperimentSettings? own = null)
            => Shown.Outcome(() => Show(execute(_context.Auto().CreateBinaryClassificationExperiment(own ?? Settings()))));

        var expected = Replay.Case("legacy binary: mistakes")["expected"]!.DeepClone().AsObject();
        expected.Remove("max time 0").ShouldBeTrue(); // it is a matter of timing
        var shown = new JsonObject
        {
            ["label \"Nope\""] = Try(experiment => experiment.Execute(data, "Nope").BestRun),
            ["label \"Sex\" (text)"] = Try(experiment => experiment.Execute(data, "Sex").BestRun),
            ["label \"Age\" (Single)"] = Try(experiment => experiment.Execute(data, "Age").BestRun),
            ["data null"] = Try(experiment => experiment.Execute(null!, "Label").BestRun),
            ["ColumnInformation null"] = Try(experiment => experiment.Execute(data, (ColumnInformation)null!).BestRun),
            ["label null"] = Try(experiment => experiment.Execute(data, labelColumnName: null!).BestRun),
            ["empty data"] = Try(experiment => experiment.Execute(_context.Data.SkipRows(data, 100000), "Label").BestRun),
            ["5 rows"] = Try(experiment => experiment.Execute(_context.Data.TakeRows(data, 5), "Label").BestRun),
            ["numeric column Sex (text)"] = Try(experiment => experiment.Execute(data, textAsNumber).BestRun),
            ["ignored column Nope"] = Try(experiment => experiment.Execute(data, information).BestRun),
            ["no trainers"] = Try(experiment => experiment.Execute(data, "Label").BestRun, noTrainers),
            ["cancelled token"] = Try(
                experiment => experiment.Execute(data, "Label").BestRun, Settings(token: cancelled.Token)),
            ["validation data with another schema"] = Try(experiment => experiment.Execute(
                split.TrainSet, _context.Transforms.DropColumns("Age").Fit(data).Transform(split.TestSet), "Label").BestRun),
        };
        shown.ShouldMatch(expected, 0);
    }

    [SkippableFact]
    public void A_run_on_small_data_is_measured_on_one_of_ten_folds()
    {
        var golden = Replay.Case("legacy binary: 5 seconds on heart")["expected"]!;
        var data = Heart.Load(_context);
        var reported = new List<RunDetail<BinaryClassificationMetrics>>();
        var result = _context.Auto().CreateBinaryClassificationExperiment(Settings(maxModels: 3))
            .Execute(data, "Label", progressHandler: new Listing<RunDetail<BinaryClassificationMetrics>>(reported));

        var runs = result.RunDetails.ToList();
        runs.Count.ShouldBe(3);
        reported.Count.ShouldBe(runs.Count);
        runs[0].TrainerName.ShouldBe((string)golden["trainerNames"]![0]!);
        Show(runs[0]).ShouldMatch(golden["first"], 0);
        Show(result.BestRun, trainerName: (string)golden["trainerNames"]![0]!).ShouldMatch(golden["best"], 0);
        result.BestRun.ValidationMetrics.Accuracy.ShouldBe(runs.Max(run => run.ValidationMetrics.Accuracy));
        result.RunDetails.Contains(result.BestRun).ShouldBe((bool)golden["sameBestObjectInRunDetails"]!);
        (result.RunDetails.First() == result.RunDetails.First()).ShouldBe((bool)golden["runDetailsEnumeratedTwiceGivesTheSameObjects"]!);
        result.BestRun.ValidationMetrics.GetType().Name.ShouldBe((string)golden["metricsType"]!);
        Columns(result.BestRun.Model.Transform(data)).ShouldBe(
            golden["outputColumns"]!.AsArray().Select(column => (string)column!).Where(IsNotOfUncalibrated(result.BestRun)));
        var folds = new MLContext(seed: 1).BinaryClassification.CrossValidateNonCalibrated(data, result.BestRun.Estimator, 10)
            .Select(fold => fold.Metrics.Accuracy);
        folds.ShouldContain(accuracy => Math.Abs(accuracy - result.BestRun.ValidationMetrics.Accuracy) < 1e-6);
    }

    [SkippableFact]
    public void Validation_data_can_be_given()
    {
        var golden = Replay.Case("legacy binary: train and validation data, MaxModels 3")["expected"]!;
        var split = _context.Data.TrainTestSplit(Heart.Load(_context), 0.2, seed: 1);
        var reported = new List<RunDetail<BinaryClassificationMetrics>>();
        var result = _context.Auto().CreateBinaryClassificationExperiment(Settings(maxModels: 3)).Execute(
            split.TrainSet, split.TestSet, "Label", progressHandler: new Listing<RunDetail<BinaryClassificationMetrics>>(reported));
        result.RunDetails.Count().ShouldBe((int)golden["runs"]!);
        reported.Count.ShouldBe((int)golden["progressCalls"]!);
        result.RunDetails.First().TrainerName.ShouldBe((string)golden["trainerNames"]![0]!);
        var best = result.BestRun;
        best.ValidationMetrics.Accuracy.ShouldBe(
            _context.BinaryClassification.EvaluateNonCalibrated(best.Model.Transform(split.TestSet)).Accuracy);
    }

    [SkippableFact]
    public void The_folds_of_a_cross_validation_are_all_kept()
    {
        var golden = Replay.Case("legacy binary: cross validation")["expected"]!;
        var reported = new List<CrossValidationRunDetail<BinaryClassificationMetrics>>();
        var result = _context.Auto().CreateBinaryClassificationExperiment(Settings(maxModels: 2)).Execute(
            Heart.Load(_context),
            3,
            "Label",
            progressHandler: new Listing<CrossValidationRunDetail<BinaryClassificationMetrics>>(reported));
        result.RunDetails.Count().ShouldBe((int)golden["runs"]!);
        reported.Count.ShouldBe((int)golden["progressCalls"]!);
        result.RunDetails.First().TrainerName.ShouldBe((string)golden["trainerNames"]![0]!);
        var folds = result.BestRun.Results.ToList();
        folds.Count.ShouldBe((int)golden["folds"]!);
        Shown.Value(new
        {
            modelSet = folds[0].Model is not null, metricsSet = folds[0].ValidationMetrics is not null, exception = folds[0].Exception,
        }).ShouldMatch(golden["fold0"], 0);
    }

    [SkippableFact]
    public void Several_classes_and_numbers_are_learned_too()
    {
        var golden = Replay.Case("legacy multiclass and regression: 2 models")["expected"]!;
        var iris = Load("iris_train.csv");
        var multiclass = _context.Auto().CreateMulticlassClassificationExperiment(
            new MulticlassExperimentSettings { MaxExperimentTimeInSeconds = 60, MaxModels = 2 }).Execute(iris, "Label");
        Compare(golden["multiclass"]!["result"]!, multiclass.RunDetails, multiclass.BestRun, iris);
        multiclass.BestRun.ValidationMetrics.MicroAccuracy.ShouldBeGreaterThan(0.7);
        var concrete = Load("concrete_train.csv");
        var regression = _context.Auto().CreateRegressionExperiment(
            new RegressionExperimentSettings { MaxExperimentTimeInSeconds = 60, MaxModels = 2 }).Execute(concrete, "Label");
        Compare(golden["regression"]!["result"]!, regression.RunDetails, regression.BestRun, concrete);
        regression.BestRun.ValidationMetrics.RSquared.ShouldBeGreaterThan(0);
    }

    [SkippableFact]
    public void A_featurizer_of_the_users_own_comes_first()
    {
        var own = _context.Transforms.CustomMapping<AgeRow, AgeGroup>((from, to) => to.Group = MathF.Floor(from.Age / 10), null);
        var result = _context.Auto().CreateBinaryClassificationExperiment(Settings()).Execute(
            Heart.Load(_context), new ColumnInformation { IgnoredColumnNames = { "Age" } }, own);
        result.BestRun.TrainerName.ShouldStartWith("Unknown=>ReplaceMissingValues=>");
        result.BestRun.Model.Transform(Heart.Load(_context)).Schema["__Features__"].Type.ToString().ShouldBe("Vector<Single, 12>");
    }

    private static BinaryExperimentSettings Settings(int maxModels = 1, CancellationToken token = default) => new()
    {
        MaxExperimentTimeInSeconds = 60, MaxModels = maxModels, CancellationToken = token,
    };

    private static List<string> Names<T>(IEnumerable<T> trainers)
        where T : struct, Enum => [.. trainers.Select(trainer => $"{trainer}").Order(StringComparer.Ordinal)];

    private static JsonNode? Show(ExperimentSettings settings, string? metric, List<string>? trainers) => Shown.Value(new
    {
        settings.MaxExperimentTimeInSeconds,
        settings.MaxModels,
        cacheBeforeTrainer = settings.CacheBeforeTrainer,
        settings.CacheDirectoryName,
        settings.MaximumMemoryUsageInMegaByte,
        cancellable = settings.CancellationToken.CanBeCanceled,
        metric,
        trainers,
    });

    private static JsonNode? Show<T>(RunDetail<T> run, string? trainerName = null) => Shown.Value(new
    {
        TrainerName = trainerName ?? run.TrainerName,
        runtimePositive = run.RuntimeInSeconds > 0,
        modelSet = run.Model is not null,
        modelType = run.Model?.GetType().Name,
        metricsSet = run.ValidationMetrics is not null,
        exception = run.Exception,
        estimatorSet = run.Estimator is not null,
        estimatorType = run.Estimator is EstimatorChain<ITransformer> ? "EstimatorChain<ITransformer>" : null,
    });

    private static void Compare<T>(JsonNode golden, IEnumerable<RunDetail<T>> runs, RunDetail<T> best, IDataView data)
    {
        runs.Select(run => run.TrainerName).First().ShouldBe((string)golden["names"]![0]!);
        runs.Count().ShouldBe(golden["names"]!.AsArray().Count);
        Show(best, trainerName: (string)golden["names"]![0]!).ShouldMatch(golden["best"], 0);
        Columns(best.Model.Transform(data)).ShouldBe(golden["outputColumns"]!.AsArray().Select(column => (string)column!));
    }

    // Only the first run's trainer is settled, and a forest has no probability.
    private static Func<string, bool> IsNotOfUncalibrated<T>(RunDetail<T> run)
        => column => !run.TrainerName.EndsWith("FastForestBinary", StringComparison.Ordinal)
            || !column.StartsWith("Probability", StringComparison.Ordinal);

    private static IEnumerable<string> Columns(IDataView data)
        => data.Schema.Where(column => !column.IsHidden).Select(column => $"{column.Name}: {column.Type}");

    private IDataView Load(string file)
    {
        var info = _context.Auto().InferColumns(Golden.DataFile(file), "Label");
        return _context.Data.CreateTextLoader(info.TextLoaderOptions).Load(new MultiFileSource(Golden.DataFile(file)));
    }

    private sealed class Listing<T>(List<T> reported) : IProgress<T>
    {
        public void Report(T value) => reported.Add(value);
    }

    private sealed class AgeRow
    {
        public float Age { get; set; }
    }

    private sealed class AgeGroup
    {
        [ColumnName("AgeGroup")]
        public float Group { get; set; }
    }
}
