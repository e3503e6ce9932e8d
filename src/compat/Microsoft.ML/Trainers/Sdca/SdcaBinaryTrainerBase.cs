using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Trainers;

public abstract partial class SdcaBinaryTrainerBase<TModel>
    : SdcaTrainerBase<SdcaBinaryTrainerBase<TModel>.BinaryOptionsBase, BinaryPredictionTransformer<TModel>, TModel>
    where TModel : class
{
    private readonly ISupportSdcaClassificationLoss _loss;

    private protected SdcaBinaryTrainerBase(
        IHostEnvironment environment, BinaryOptionsBase options, ISupportSdcaClassificationLoss loss)
        : base(environment, options, TrainerColumns.BooleanLabel(options.LabelColumnName))
        => _loss = loss;

    private protected sealed override TModel TrainModel(TrainingRows rows, SdcaSettings settings, DataViewSchema schema)
    {
        var weights = SdcaSolver.Solve(rows, _loss, settings, TrainerOptions.PositiveInstanceWeight);
        return CreateModel(new LinearBinaryModelParameters(weights.Values, weights.Bias));
    }

    private protected abstract TModel CreateModel(LinearBinaryModelParameters linear);

    private protected sealed override BinaryPredictionTransformer<TModel> MakeTransformer(TModel model, DataViewSchema trainSchema)
        => new(model, trainSchema, FeatureColumn.Name);
}
