using System.Diagnostics;

namespace Microsoft.ML.AutoML;

/// <summary>Fits the pipeline that the parameter names and measures it.</summary>
internal sealed class SweepablePipelineRunner : ITrialRunner
{
    private readonly MLContext _context;
    private readonly SweepablePipeline _pipeline;
    private readonly IDatasetManager _data;
    private readonly IEvaluateMetricManager _metric;

    public SweepablePipelineRunner(MLContext context, SweepablePipeline pipeline, IDatasetManager data, IEvaluateMetricManager metric)
        => (_context, _pipeline, _data, _metric) = (context, pipeline, data, metric);

    public Task<TrialResult> RunAsync(TrialSettings settings, CancellationToken ct) => Task.Run(
        () =>
        {
            using var registration = ct.Register(_context.CancelExecution);
            var clock = Stopwatch.StartNew();
            var (model, metric) = _data switch
            {
                ICrossValidateDatasetManager folds => CrossValidate(folds, settings),
                ITrainValidateDatasetManager parts => FitAndEvaluate(
                    parts.LoadTrainDataset(_context, settings), parts.LoadValidateDataset(_context, settings), settings),
                _ => throw new ArgumentException(
                    $"The dataset manager {_data.GetType()} must be an {nameof(ITrainValidateDatasetManager)} or an "
                    + $"{nameof(ICrossValidateDatasetManager)}."),
            };
            ct.ThrowIfCancellationRequested();
            return new TrialResult
            {
                TrialSettings = settings,
                Model = model,
                Metric = metric,
                Loss = _metric.IsMaximize ? -metric : metric,
                DurationInMilliseconds = clock.Elapsed.TotalMilliseconds,
            };
        },
        ct);

    public void Dispose()
    {
    }

    // The mean of the folds' metrics, the first fold's model.
    private (ITransformer Model, double Metric) CrossValidate(ICrossValidateDatasetManager manager, TrialSettings settings)
    {
        var folds = _context.Data.CrossValidationSplit(manager.Dataset, manager.Fold, manager.SamplingKeyColumnName)
            .Select(fold => FitAndEvaluate(fold.TrainSet, fold.TestSet, settings)).ToList();
        return (folds[0].Model, folds.Average(fold => fold.Metric));
    }

    private (ITransformer Model, double Metric) FitAndEvaluate(IDataView train, IDataView validation, TrialSettings settings)
    {
        var model = _pipeline.BuildFromOption(_context, settings.Parameter[AutoMLExperiment.PipelineKey]).Fit(train);
        return (model, _metric.Evaluate(_context, model.Transform(validation)));
    }
}
