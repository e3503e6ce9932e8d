using System.Diagnostics;

namespace Microsoft.ML.AutoML;

/// <summary>Fits and measures a pipeline on each of the folds.</summary>
internal sealed class TaskRunner<TMetrics> : ITrialRunner
{
    private readonly MLContext _context;
    private readonly SweepablePipeline _pipeline;
    private readonly TaskMeasure<TMetrics> _measure;
    private readonly TaskData _data;

    public TaskRunner(MLContext context, SweepablePipeline pipeline, TaskMeasure<TMetrics> measure, TaskData data)
        => (_context, _pipeline, _measure, _data) = (context, pipeline, measure, data);

    public Task<TrialResult> RunAsync(TrialSettings settings, CancellationToken ct) => Task.Run<TrialResult>(
        () =>
        {
            using var registration = ct.Register(_context.CancelExecution);
            var clock = Stopwatch.StartNew();
            var parameter = settings.Parameter[AutoMLExperiment.PipelineKey];
            // The folds come first: they take the first random number of the context, so that all trials have the same.
            var parts = _data.FoldsOf(_context);
            var estimator = _pipeline.BuildFromOption(_context, parameter);
            var folds = parts.Select(fold =>
            {
                ct.ThrowIfCancellationRequested();
                // Estimators are built again for every fold.
                var model = _pipeline.BuildFromOption(_context, parameter).Fit(fold.TrainSet);
                return new TrainResult<TMetrics>(model, _measure.Evaluate(_context, model.Transform(fold.TestSet)));
            }).ToList();
            var shown = folds[_data.ShownFold(folds.Count)];
            var metric = _data.KeepsAllFolds
                ? folds.Average(fold => _measure.ValueOf(fold.ValidationMetrics))
                : _measure.ValueOf(shown.ValidationMetrics);
            return new TaskResult<TMetrics>
            {
                TrialSettings = settings,
                Estimator = estimator,
                Folds = folds,
                Shown = shown,
                Model = shown.Model,
                Metric = metric,
                Loss = _measure.IsMaximize ? -metric : metric,
                DurationInMilliseconds = clock.Elapsed.TotalMilliseconds,
            };
        },
        ct);

    public void Dispose()
    {
    }
}
