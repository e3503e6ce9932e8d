using Microsoft.ML.Runtime;

namespace Microsoft.ML.Trainers;

public abstract class LinearTrainerBase<TTransformer, TModel> : TrainerEstimatorBase<TTransformer, TModel>
    where TTransformer : ISingleFeaturePredictionTransformer<TModel>
    where TModel : class
{
    private static readonly TrainerInfo SharedInfo = new();

    private protected LinearTrainerBase(
        IHost host, SchemaShape.Column feature, SchemaShape.Column label, SchemaShape.Column weight)
        : base(host, feature, label, weight)
    {
    }

    public override TrainerInfo Info => SharedInfo;
}
