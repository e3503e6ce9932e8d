using Microsoft.ML.Runtime;

namespace Microsoft.ML.Data;

public sealed class EstimatorChain<TLastTransformer> : IEstimator<TransformerChain<TLastTransformer>>
    where TLastTransformer : class, ITransformer
{
    private readonly IEstimator<ITransformer>[] _estimators;
    private readonly TransformerScope[] _scopes;

    // Indexes of the estimators whose output is cached for those behind them.
    private readonly int[] _checkpoints;

    public readonly IEstimator<TLastTransformer> LastEstimator;

    public EstimatorChain()
        : this([], [], [])
    {
    }

    internal EstimatorChain(IEstimator<ITransformer>[] estimators, TransformerScope[] scopes, int[] checkpoints)
    {
        _estimators = estimators;
        _scopes = scopes;
        _checkpoints = checkpoints;
        LastEstimator = (IEstimator<TLastTransformer>)estimators.LastOrDefault()!;
    }

    public TransformerChain<TLastTransformer> Fit(IDataView input)
    {
        var transformers = new ITransformer[_estimators.Length];
        for (var i = 0; i < transformers.Length; i++)
        {
            transformers[i] = _estimators[i].Fit(input);
            if (i == transformers.Length - 1)
                break;
            input = transformers[i].Transform(input);
            if (_checkpoints.Contains(i))
                input = new CachedDataView(input, []);
        }

        return new TransformerChain<TLastTransformer>(transformers, _scopes);
    }

    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        return _estimators.Aggregate(inputSchema, (shape, estimator) => estimator.GetOutputSchema(shape));
    }

    public EstimatorChain<TNewTrans> Append<TNewTrans>(
        IEstimator<TNewTrans> estimator, TransformerScope scope = TransformerScope.Everything)
        where TNewTrans : class, ITransformer
    {
        ArgumentNullException.ThrowIfNull(estimator);
        return new EstimatorChain<TNewTrans>([.. _estimators, estimator], [.. _scopes, scope], _checkpoints);
    }

    public EstimatorChain<TLastTransformer> AppendCacheCheckpoint(IHostEnvironment env)
    {
        ArgumentNullException.ThrowIfNull(env);
        return _estimators.Length == 0 || _checkpoints.Contains(_estimators.Length - 1)
            ? this
            : new EstimatorChain<TLastTransformer>(_estimators, _scopes, [.. _checkpoints, _estimators.Length - 1]);
    }
}
