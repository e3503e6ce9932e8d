namespace Microsoft.ML.AutoML;

public sealed class CrossValidationRunDetail<TMetrics> : RunDetail
{
    internal CrossValidationRunDetail(
        string trainerName,
        IEstimator<ITransformer> estimator,
        double runtimeInSeconds,
        IEnumerable<TrainResult<TMetrics>> results)
        : base(trainerName, estimator, runtimeInSeconds) => Results = results;

    public IEnumerable<TrainResult<TMetrics>> Results { get; }
}
