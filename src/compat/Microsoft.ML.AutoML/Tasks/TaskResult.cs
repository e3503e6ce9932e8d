namespace Microsoft.ML.AutoML;

/// <summary>A trial's result with the metrics and models of its folds; one fold where there is validation data.</summary>
internal sealed class TaskResult<TMetrics> : TrialResult
{
    public required IEstimator<ITransformer> Estimator { get; init; }

    public required IReadOnlyList<TrainResult<TMetrics>> Folds { get; init; }

    /// <summary>The fold that the model and the metrics of the run are of.</summary>
    public required TrainResult<TMetrics> Shown { get; init; }
}
