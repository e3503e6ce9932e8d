using Microsoft.ML.Runtime;

namespace Microsoft.ML.Trainers;

public abstract class AveragedLinearTrainer<TTransformer, TModel> : OnlineLinearTrainer<TTransformer, TModel>
    where TTransformer : ISingleFeaturePredictionTransformer<TModel>
    where TModel : class
{
    private readonly AveragedLinearOptions _options;
    private readonly IScalarLoss _loss;

    private protected AveragedLinearTrainer(
        IHostEnvironment environment, AveragedLinearOptions options, IScalarLoss loss, SchemaShape.Column label)
        : base(environment, options, label)
    {
        ArgumentNullException.ThrowIfNull(loss);
        _options = options;
        _loss = loss;
    }

    private protected sealed override OnlineLearner CreateLearner(LinearStart start)
        => new AveragedLearner(_options, _loss, start, limitSteps: _loss is IRegressionLoss);
}
