using System.Diagnostics;
using Microsoft.ML;
using NeuralML.AutoML.Data;
using NeuralML.AutoML.Families;
using NeuralML.AutoML.Store;

namespace NeuralML.AutoML.Evaluation;

/// <summary>Fits configurations on the rows outside a fold and measures them on its rows; the same rows for all.</summary>
internal sealed class TrialRunner(ComparisonTable table, FoldPlan plan, Metric metric, int seed)
{
    // A learner that knows of its limit has that much of the time for its own end.
    private const double ShareOfLimit = 0.9;

    public ComparisonTable Table => table;

    public FoldPlan Plan => plan;

    public Metric Metric => metric;

    public WorkClock Clock { get; } = new();

    /// <param name="configuration">What is fitted.</param>
    /// <param name="fold">Who judges.</param>
    /// <param name="limit">The time that it may take.</param>
    /// <param name="callback">Told of the epochs of a network; it may throw <see cref="PrunedException"/>.</param>
    /// <param name="token">Ends the comparison.</param>
    public TrialOutcome Run(
        Configuration configuration, int fold, TimeSpan limit, TrainingCallback? callback, CancellationToken token)
    {
        var clock = Stopwatch.StartNew();
        try
        {
            var split = plan.Folds[fold];
            var model = Clock.Measure(
                Work.FoldFits, () => FitOn(configuration, split.Training, limit * ShareOfLimit, limit, callback, token));
            var fitSeconds = clock.Elapsed.TotalSeconds;
            using (model as IDisposable)
            {
                clock.Restart();
                var (predictions, value) = Clock.Measure(Work.FoldPredictions, () => Judge(model, split.Validation));
                var rate = split.Validation.Length / Math.Max(1e-6, clock.Elapsed.TotalSeconds);
                return double.IsFinite(value)
                    ? new TrialOutcome(TrialState.Completed, value, fitSeconds, rate, predictions, null)
                    : Ended(TrialState.Failed, fitSeconds, $"The {metric.Name} is not finite.");
            }
        }
        catch (PrunedException)
        {
            return Ended(TrialState.Pruned, clock.Elapsed.TotalSeconds, null);
        }
        catch (OperationCanceledException) when (!token.IsCancellationRequested)
        {
            return Ended(TrialState.TimedOut, clock.Elapsed.TotalSeconds, null);
        }
#pragma warning disable CA1031 // A learner that fails is no reason to end the comparison; why it failed is reported.
        catch (Exception error) when (!token.IsCancellationRequested)
#pragma warning restore CA1031
        {
            return Ended(TrialState.Failed, clock.Elapsed.TotalSeconds, error.Message);
        }
    }

    /// <summary>Fits a winner on all rows that it may see.</summary>
    /// <param name="configuration">What is fitted.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="time">What a learner is told that it may take.</param>
    /// <param name="limit">When it is given up; null for never.</param>
    /// <param name="token">Ends the comparison.</param>
    /// <exception cref="OperationCanceledException">It took longer than it may, or the comparison is ended.</exception>
    public ITransformer Fit(Configuration configuration, int[] rows, TimeSpan time, TimeSpan? limit, CancellationToken token)
        => Clock.Measure(Work.FinalFits, () => FitOn(configuration, rows, time, limit, null, token));

    /// <returns>The probability of true, of each class, or the number, <c>[rows * outputs]</c>.</returns>
    public float[] Predict(ITransformer model, int[] rows)
        => Clock.Measure(Work.FinalPredictions, () => Read(model, table.View(rows)));

    /// <summary>The same where a column has the values of other rows.</summary>
    public float[] Predict(ITransformer model, int[] rows, string column, int[] others)
        => Clock.Measure(Work.FinalPredictions, () => Read(model, table.ViewWith(rows, column, others)));

    public float[] Labels(int[] rows) => Array.ConvertAll(rows, row => table.Labels[row]);

    private ITransformer FitOn(
        Configuration configuration, int[] rows, TimeSpan time, TimeSpan? limit, TrainingCallback? callback, CancellationToken token)
        => TimedFit.Run(
            limitToken => configuration.Learner
                .Create(
                    new FitRequest(new MLContext(seed), table, rows.Length, time, limitToken) { Callback = callback },
                    configuration.Settings)
                .Fit(table.View(rows, limitToken)),
            limit, token);

    private (float[] Predictions, double Value) Judge(ITransformer model, int[] rows)
    {
        var predictions = Read(model, table.View(rows));
        return (predictions, metric.Measure(predictions, Labels(rows)));
    }

    private float[] Read(ITransformer model, IDataView rows)
        => PredictionReader.Read(model, rows, table.Label);

    private static TrialOutcome Ended(TrialState state, double seconds, string? error)
        => new(state, double.NaN, seconds, 0, [], error);
}
