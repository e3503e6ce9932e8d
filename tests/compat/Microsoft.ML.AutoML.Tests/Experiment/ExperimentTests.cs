using Microsoft.Extensions.DependencyInjection;
using Microsoft.ML;
using Microsoft.ML.AutoML;
using Microsoft.ML.Data;
using Microsoft.ML.SearchSpace;
using Microsoft.ML.SearchSpace.Option;
using Microsoft.ML.Trainers;

namespace NeuralML.Compat.Tests;

public class ExperimentTests
{
    private readonly MLContext _context = new(seed: 1);

    public static TheoryData<string> Trainers => ["FastTree", "FastForest", "Sdca"];

    [Fact]
    public void Parts_of_an_experiment_can_be_given_by_their_type()
    {
        var result = _context.Auto().CreateExperiment().AddSearchSpace("s", Space()).SetMaxModelToExplore(3)
            .SetTuner<OwnTuner>().SetTrialRunner<OwnRunner>().SetMonitor<OwnMonitor>().Run();
        result.TrialSettings.Parameter["s"]["x"].AsType<int>().ShouldBe(2);
        result.Loss.ShouldBe(-2);
    }

    [Fact]
    public void Parts_of_an_experiment_can_be_given_by_a_factory()
    {
        OwnTuner? tuner = null;
        var monitor = new ListingMonitor();
        _context.Auto().CreateExperiment().AddSearchSpace("s", Space()).SetMaxModelToExplore(2)
            .SetTuner(services => tuner = new OwnTuner(services.GetRequiredService<AutoMLExperiment.AutoMLExperimentSettings>()))
            .SetTrialRunner(services => new OwnRunner(services.GetRequiredService<MLContext>()))
            .SetMonitor(_ => monitor).Run().TrialSettings.TrialId.ShouldBe(1);
        tuner.ShouldNotBeNull();
        monitor.Completed.Count.ShouldBe(2);
    }

    [Fact]
    public void Every_trial_has_a_context_of_its_own()
    {
        var contexts = new HashSet<MLContext>();
        _context.Auto().CreateExperiment().AddSearchSpace("s", Space()).SetMaxModelToExplore(3).SetRandomSearchTuner()
            .SetTrialRunner(services =>
            {
                contexts.Add(services.GetRequiredService<MLContext>()).ShouldBeTrue();
                return new ScriptedRunner(1.0);
            }).Run();
        contexts.Count.ShouldBe(3);
        contexts.ShouldNotContain(_context);
    }

    [Fact]
    public void A_trial_that_takes_too_much_memory_is_cancelled_and_the_next_one_runs()
    {
        Task<TrialResult> Run(TrialSettings settings, CancellationToken ct) => settings.TrialId == 0
            ? Task.Delay(Timeout.Infinite, ct).ContinueWith(_ => new TrialResult(), TaskContinuationOptions.NotOnCanceled)
            : Task.FromResult(new TrialResult { TrialSettings = settings, Loss = 1 });
        var monitor = new ListingMonitor();
        _context.Auto().CreateExperiment().AddSearchSpace("s", Space()).SetRandomSearchTuner().SetMonitor(monitor)
            .SetTrialRunner(new ScriptedRunner((Func<TrialSettings, CancellationToken, Task<TrialResult>>)Run))
            .SetMaximumMemoryUsageInMegaByte(1).SetPerformanceMonitor(20).SetMaxModelToExplore(2)
            .Run().TrialSettings.TrialId.ShouldBe(1);
        monitor.Events[1].ShouldStartWith("ReportFailTrial 0: System.Threading.Tasks.TaskCanceledException");
    }

    [Theory]
    [MemberData(nameof(Trainers))]
    public void The_end_of_a_run_ends_a_fit_that_would_take_far_longer(string trainer)
    {
        using var end = new CancellationTokenSource();
        var data = _context.Data.LoadFromEnumerable(Enumerable.Range(0, 200).Select(i => new Row
        {
            Label = i % 3 == 0, Raw = [MathF.Sin(i), MathF.Cos(i * i), i % 17],
        }));
        // The run ends while the fit reads its rows.
        var pipeline = _context.Transforms.CustomMapping<Row, Mapped>(
                (from, to) =>
                {
                    end.Cancel();
                    to.Features = from.Raw;
                },
                null)
            .Append(_context.Auto().CreateSweepableEstimator((context, _) => Endless(context, trainer), new SearchSpace<OneNumber>()));
        var experiment = _context.Auto().CreateExperiment().SetPipeline(pipeline).SetDataset(data, data)
            .SetBinaryClassificationMetric(BinaryClassificationMetric.Accuracy, "Label");
        Should.Throw<TimeoutException>(() => Wait(experiment.RunAsync(end.Token)));
    }

    [Fact]
    public void The_default_tuner_comes_to_every_trainer_and_stays_longest_with_the_best()
    {
        SweepableEstimator Create(int offset) => _context.Auto().CreateSweepableEstimator(
            (context, _) => context.Transforms.CopyColumns($"C{offset}", "Features"), new SearchSpace<OneNumber>());
        var pipeline = Create(0).Append(Create(1), Create(2));
        var monitor = new ListingMonitor();
        // The farther e1's value is from 0 the better; e2 is never any good.
        Task<TrialResult> Run(TrialSettings settings, CancellationToken ct)
        {
            var own = settings.Parameter["_pipeline_"];
            var loss = own.TryGetValue("e1", out var good) ? -good["X"].AsType<double>() : 5;
            return Task.FromResult(new TrialResult { TrialSettings = settings, Loss = loss, DurationInMilliseconds = 10 });
        }

        _context.Auto().CreateExperiment().SetPipeline(pipeline).SetMonitor(monitor).SetMaxModelToExplore(60)
            .SetTrialRunner(new ScriptedRunner((Func<TrialSettings, CancellationToken, Task<TrialResult>>)Run)).Run()
            .Loss.ShouldBeLessThan(-0.9);
        var schemas = monitor.Settings.CountBy(settings => settings.Parameter["_pipeline_"]["_SCHEMA_"].AsType<string>()).ToDictionary();
        schemas.Keys.ShouldBe(["e0 * e1", "e0 * e2"], ignoreOrder: true);
        schemas["e0 * e1"].ShouldBeGreaterThan(schemas["e0 * e2"]);
    }

    private static TrialResult Wait(Task<TrialResult> run) => run.GetAwaiter().GetResult();

    private static SearchSpace Space() => new() { ["x"] = new UniformIntOption(0, 10) };

    private static IEstimator<ITransformer> Endless(MLContext context, string trainer) => trainer switch
    {
        "FastTree" => context.BinaryClassification.Trainers.FastTree(numberOfTrees: 10_000_000),
        "FastForest" => context.BinaryClassification.Trainers.FastForest(numberOfTrees: 10_000_000),
        _ => context.BinaryClassification.Trainers.SdcaLogisticRegression(new SdcaLogisticRegressionBinaryTrainer.Options
        {
            MaximumNumberOfIterations = int.MaxValue, ConvergenceCheckFrequency = int.MaxValue,
        }),
    };

    private sealed class Row
    {
        public bool Label { get; set; }

        [VectorType(3)]
        public float[] Raw { get; set; } = [];
    }

    private sealed class Mapped
    {
        [VectorType(3)]
        public float[] Features { get; set; } = [];
    }

    private sealed class OneNumber
    {
        [Microsoft.ML.SearchSpace.Range(0.0, 1.0, 0.1)]
        public double X { get; set; }
    }

    private sealed class OwnTuner(AutoMLExperiment.AutoMLExperimentSettings settings) : ITuner
    {
        public Parameter Propose(TrialSettings trial)
        {
            settings.SearchSpace!.ContainsKey("s").ShouldBeTrue();
            var own = Parameter.CreateNestedParameter(KeyValuePair.Create("x", Parameter.FromInt(trial.TrialId)));
            return Parameter.CreateNestedParameter(KeyValuePair.Create("s", own));
        }

        public void Update(TrialResult result)
        {
        }
    }

    private sealed class OwnRunner(MLContext context) : ITrialRunner
    {
        public Task<TrialResult> RunAsync(TrialSettings settings, CancellationToken ct)
        {
            context.ShouldNotBeNull();
            return Task.FromResult(new TrialResult { TrialSettings = settings, Loss = -settings.Parameter["s"]["x"].AsType<int>() });
        }

        public void Dispose()
        {
        }
    }

    private sealed class OwnMonitor : IMonitor
    {
        public void ReportRunningTrial(TrialSettings settings)
        {
        }

        public void ReportCompletedTrial(TrialResult result) => result.PeakMemoryInMegaByte.ShouldNotBeNull();

        public void ReportBestTrial(TrialResult result)
        {
        }

        public void ReportFailTrial(TrialSettings settings, Exception? exception = null)
        {
        }
    }
}
