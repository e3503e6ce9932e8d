namespace Microsoft.ML;

public abstract partial class TrainCatalogBase
{
    /// <summary>Fits on all folds but one and evaluates on that one, in turn.</summary>
    private protected IReadOnlyList<CrossValidationResult<TMetrics>> CrossValidateTrain<TMetrics>(
        IDataView data,
        IEstimator<ITransformer> estimator,
        int numberOfFolds,
        string? samplingKeyColumnName,
        int? seed,
        Func<IDataView, TMetrics> evaluate)
        where TMetrics : class
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(estimator);
        var folds = DataOperationsCatalog.CrossValidationSplit(Environment, data, numberOfFolds, "numFolds", samplingKeyColumnName, seed);
        var results = new CrossValidationResult<TMetrics>[folds.Count];
        for (var i = 0; i < results.Length; i++)
        {
            var model = estimator.Fit(folds[i].TrainSet);
            var scored = model.Transform(folds[i].TestSet);
            results[i] = new CrossValidationResult<TMetrics>(model, evaluate(scored), scored, i);
        }

        return results;
    }
}
