namespace Microsoft.ML.AutoML;

public sealed class TrainResult<TMetrics>
{
    internal TrainResult(ITransformer model, TMetrics validationMetrics)
        => (Model, ValidationMetrics) = (model, validationMetrics);

    public TMetrics ValidationMetrics { get; }

    public ITransformer Model { get; }

    /// <remarks>Always null: a run that fails is none of the results.</remarks>
    public Exception? Exception => null;
}
