using Microsoft.ML;
using Microsoft.ML.AutoML;
using Microsoft.ML.SearchSpace;

namespace NeuralML.Compat.Tests;

public sealed class CheckpointTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("automl").FullName;
    private readonly MLContext _context = new(seed: 1);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_default_tuner_begins_a_later_experiment_at_the_best_points_of_the_earlier_one()
    {
        var first = Run(maxModels: 12);
        // Of each of the two estimators the best value found.
        var best = first.Completed.GroupBy(Schema).ToDictionary(
            group => group.Key, group => ValueOf(group.MinBy(result => result.Loss)!.TrialSettings));
        var later = Run(maxModels: 1).Settings.ShouldHaveSingleItem();
        later.TrialId.ShouldBe(12);
        ValueOf(later).ShouldBe(best[later.Parameter["_pipeline_"]["_SCHEMA_"].AsType<string>()], 1e-3);
        Run(maxModels: 1).Settings.ShouldHaveSingleItem().TrialId.ShouldBe(13);
    }

    [Fact]
    public void A_line_that_was_cut_off_is_passed_over()
    {
        Run(maxModels: 2);
        File.AppendAllText(Directory.GetFiles(_folder).ShouldHaveSingleItem(), "2,-0.5,1\n");
        Run(maxModels: 1).Settings.ShouldHaveSingleItem().TrialId.ShouldBe(2);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Other_tuners_that_learn_take_up_a_checkpoint_too(bool smac)
    {
        AutoMLExperiment Set(AutoMLExperiment experiment) => smac
            ? experiment.SetSmacTuner(numberInitialPopulation: 4, fitModelEveryNTrials: 2)
            : experiment.SetCostFrugalTuner();
        var first = Run(6, Set);
        var later = Run(4, Set);
        later.Settings[0].TrialId.ShouldBe(6);
        later.Completed.Min(result => result.Loss).ShouldBeLessThanOrEqualTo(first.Completed.Min(result => result.Loss) + 0.05);
    }

    private static string Schema(TrialResult result)
        => result.TrialSettings.Parameter["_pipeline_"]["_SCHEMA_"].AsType<string>();

    private static double ValueOf(TrialSettings settings)
    {
        var own = settings.Parameter["_pipeline_"];
        return own[own["_SCHEMA_"].AsType<string>().Split(' ')[^1]]["X"].AsType<double>();
    }

    private ListingMonitor Run(int maxModels, Func<AutoMLExperiment, AutoMLExperiment>? setTuner = null)
    {
        SweepableEstimator Create() => _context.Auto().CreateSweepableEstimator(
            (context, _) => context.Transforms.CopyColumns("Copy", "Features"), new SearchSpace<OneNumber>());
        Task<TrialResult> RunTrial(TrialSettings settings, CancellationToken ct) => Task.FromResult(
            new TrialResult { TrialSettings = settings, Loss = Math.Abs(ValueOf(settings) - 0.6), DurationInMilliseconds = 10 });
        var monitor = new ListingMonitor();
        var experiment = _context.Auto().CreateExperiment().SetPipeline(Create().Append(Create(), Create())).SetMonitor(monitor)
            .SetTrialRunner(new ScriptedRunner((Func<TrialSettings, CancellationToken, Task<TrialResult>>)RunTrial))
            .SetCheckpoint(_folder).SetMaxModelToExplore(maxModels);
        (setTuner?.Invoke(experiment) ?? experiment).Run();
        return monitor;
    }

    private sealed class OneNumber
    {
        [Microsoft.ML.SearchSpace.Range(0.0, 1.0, 0.1)]
        public double X { get; set; }
    }
}
