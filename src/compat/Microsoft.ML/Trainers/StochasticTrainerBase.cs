using Microsoft.ML.Runtime;

namespace Microsoft.ML.Trainers;

public abstract class StochasticTrainerBase<TTransformer, TModel> : TrainerEstimatorBase<TTransformer, TModel>
    where TTransformer : ISingleFeaturePredictionTransformer<TModel>
    where TModel : class
{
    private static readonly TrainerInfo SharedInfo = new();

    private protected StochasticTrainerBase(
        IHost host, SchemaShape.Column feature, SchemaShape.Column label, SchemaShape.Column weight = default)
        : base(host, feature, label, weight)
    {
    }

    public override TrainerInfo Info => SharedInfo;
}
