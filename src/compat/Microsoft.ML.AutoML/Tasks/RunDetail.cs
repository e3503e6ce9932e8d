namespace Microsoft.ML.AutoML;

public abstract class RunDetail
{
    private protected RunDetail(string trainerName, IEstimator<ITransformer> estimator, double runtimeInSeconds)
        => (TrainerName, Estimator, RuntimeInSeconds) = (trainerName, estimator, runtimeInSeconds);

    public string TrainerName { get; }

    public double RuntimeInSeconds { get; }

    public IEstimator<ITransformer> Estimator { get; }
}
