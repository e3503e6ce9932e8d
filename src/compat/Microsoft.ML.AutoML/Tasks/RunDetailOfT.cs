namespace Microsoft.ML.AutoML;

public sealed class RunDetail<TMetrics> : RunDetail
{
    internal RunDetail(
        string trainerName, IEstimator<ITransformer> estimator, double runtimeInSeconds, TrainResult<TMetrics> result)
        : base(trainerName, estimator, runtimeInSeconds)
        => (ValidationMetrics, Model, Exception) = (result.ValidationMetrics, result.Model, result.Exception);

    public TMetrics ValidationMetrics { get; }

    public ITransformer Model { get; }

    public Exception? Exception { get; }
}
