using Microsoft.Extensions.DependencyInjection;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.AutoML;

/// <summary>The experiment of a task: featurizer, trainers, data and metric are put together for the caller.</summary>
public abstract class ExperimentBase<TMetrics, TExperimentSettings>
    where TMetrics : class
    where TExperimentSettings : ExperimentSettings
{
    private protected const string FeaturesColumn = "__Features__";

    // Fewer rows than this are cross-validated within every run.
    private const int EnoughRowsForOneSplit = 15000;
    private const int FoldsOfSmallData = 10;
    private const double ValidationFraction = 0.1;

    private protected ExperimentBase(MLContext context, TExperimentSettings settings) => (Context, Settings) = (context, settings);

    private protected MLContext Context { get; }

    private protected TExperimentSettings Settings { get; }

    public virtual ExperimentResult<TMetrics> Execute(
        IDataView trainData,
        string labelColumnName = "Label",
        string? samplingKeyColumn = null,
        IEstimator<ITransformer>? preFeaturizer = null,
        IProgress<RunDetail<TMetrics>>? progressHandler = null)
        => Execute(trainData, Information(labelColumnName, samplingKeyColumn), preFeaturizer, progressHandler);

    public virtual ExperimentResult<TMetrics> Execute(
        IDataView trainData,
        ColumnInformation columnInformation,
        IEstimator<ITransformer>? preFeaturizer = null,
        IProgress<RunDetail<TMetrics>>? progressHandler = null)
    {
        var samplingKey = columnInformation.SamplingKeyColumnName;
        switch (CountRows(trainData))
        {
            case 0:
                throw new ArgumentOutOfRangeException("count", "Must be greater than zero.");
            case < EnoughRowsForOneSplit:
                var folds = new TaskData(trainData, null, FoldsOfSmallData, samplingKey, KeepsAllFolds: false, Context.Seed);
                return Run(folds, columnInformation, preFeaturizer, progressHandler);
            default:
                var split = Context.Data.TrainTestSplit(trainData, ValidationFraction, samplingKey);
                return Execute(split.TrainSet, split.TestSet, columnInformation, preFeaturizer, progressHandler);
        }
    }

    public virtual ExperimentResult<TMetrics> Execute(
        IDataView trainData,
        IDataView validationData,
        string labelColumnName = "Label",
        IEstimator<ITransformer>? preFeaturizer = null,
        IProgress<RunDetail<TMetrics>>? progressHandler = null)
        => Execute(trainData, validationData, Information(labelColumnName), preFeaturizer, progressHandler);

    public virtual ExperimentResult<TMetrics> Execute(
        IDataView trainData,
        IDataView validationData,
        ColumnInformation columnInformation,
        IEstimator<ITransformer>? preFeaturizer = null,
        IProgress<RunDetail<TMetrics>>? progressHandler = null)
        => Run(
            new TaskData(trainData, validationData, 1, null, KeepsAllFolds: false, Context.Seed),
            columnInformation,
            preFeaturizer,
            progressHandler);

    public virtual CrossValidationExperimentResult<TMetrics> Execute(
        IDataView trainData,
        uint numberOfCVFolds,
        ColumnInformation? columnInformation = null,
        IEstimator<ITransformer>? preFeaturizer = null,
        IProgress<CrossValidationRunDetail<TMetrics>>? progressHandler = null)
    {
        columnInformation ??= new ColumnInformation();
        var folds = new TaskData(
            trainData, null, checked((int)numberOfCVFolds), columnInformation.SamplingKeyColumnName, KeepsAllFolds: true, Context.Seed);
        var (details, best) = Run(
            folds,
            columnInformation,
            preFeaturizer,
            progressHandler,
            (name, result) => new CrossValidationRunDetail<TMetrics>(name, result.Estimator, SecondsOf(result), result.Folds));
        return new(details, best);
    }

    public virtual CrossValidationExperimentResult<TMetrics> Execute(
        IDataView trainData,
        uint numberOfCVFolds,
        string labelColumnName = "Label",
        string? samplingKeyColumn = null,
        IEstimator<ITransformer>? preFeaturizer = null,
        IProgress<CrossValidationRunDetail<TMetrics>>? progressHandler = null)
        => Execute(trainData, numberOfCVFolds, Information(labelColumnName, samplingKeyColumn), preFeaturizer, progressHandler);

    private protected abstract SweepablePipeline AppendTrainers(SweepablePipeline pipeline, ColumnInformation columns);

    private protected abstract TaskMeasure<TMetrics> MeasureOf(string labelColumnName);

    private static ColumnInformation Information(string label, string? samplingKey = null)
        => new() { LabelColumnName = label, SamplingKeyColumnName = samplingKey };

    private static double SecondsOf(TrialResult result) => result.DurationInMilliseconds / 1000;

    private static int CountRows(IDataView data)
    {
        using var cursor = (data ?? throw new NullReferenceException()).GetRowCursor([]);
        var count = 0;
        while (count < EnoughRowsForOneSplit && cursor.MoveNext())
            count++;
        return count;
    }

    private ExperimentResult<TMetrics> Run(
        TaskData data,
        ColumnInformation columns,
        IEstimator<ITransformer>? preFeaturizer,
        IProgress<RunDetail<TMetrics>>? progress)
    {
        var (details, best) = Run(
            data,
            columns,
            preFeaturizer,
            progress,
            (name, result) => new RunDetail<TMetrics>(name, result.Estimator, SecondsOf(result), result.Shown));
        return new(details, best);
    }

    private (IEnumerable<TDetail> Details, TDetail Best) Run<TDetail>(
        TaskData data,
        ColumnInformation columns,
        IEstimator<ITransformer>? preFeaturizer,
        IProgress<TDetail>? progress,
        Func<string, TaskResult<TMetrics>, TDetail> toDetail)
    {
        // In the package the first trial finds this out.
        if (string.IsNullOrEmpty(columns.LabelColumnName))
            throw new AggregateException(new ArgumentOutOfRangeException("labelColumnName", "labelColumnName cannot be null or empty"));
        var pipeline = CreatePipeline(data.Train, columns, preFeaturizer);
        TDetail ToDetail(TaskResult<TMetrics> result) => toDetail(pipeline.ToString(result.TrialSettings.Parameter), result);
        var monitor = new TaskMonitor<TMetrics, TDetail>(
            new LogMonitor(((IChannelProvider)Context).Start(nameof(AutoMLExperiment)), pipeline), ToDetail, progress);
        var experiment = Context.Auto().CreateExperiment().SetPipeline(pipeline)
            .SetMonitor(monitor)
            .Replace(ServiceDescriptor.Singleton(data), ServiceDescriptor.Singleton(MeasureOf(columns.LabelColumnName)))
            .SetTrialRunner<TaskRunner<TMetrics>>()
            .SetTrainingTimeInSeconds(Settings.MaxExperimentTimeInSeconds)
            .SetMaxModelToExplore(Settings.MaxModels);
        if (Settings.MaximumMemoryUsageInMegaByte is { } megabytes)
            experiment.SetMaximumMemoryUsageInMegaByte(megabytes);
        var best = (TaskResult<TMetrics>)experiment.Run();
        return (monitor.Details, ToDetail(best));
    }

    private SweepablePipeline CreatePipeline(IDataView train, ColumnInformation columns, IEstimator<ITransformer>? preFeaturizer)
    {
        if (preFeaturizer is null)
            return AppendTrainers(Context.Auto().Featurizer(train, columns, FeaturesColumn), columns);
        // What the featurizer works on are the columns that come out of the one before it.
        var featurizer = Context.Auto().Featurizer(preFeaturizer.Fit(train).Transform(train), columns, FeaturesColumn);
        return AppendTrainers(preFeaturizer.Append(featurizer), columns);
    }
}
