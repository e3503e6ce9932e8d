using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Trainers;

public abstract partial class SdcaMulticlassTrainerBase<TModel>
    : SdcaTrainerBase<SdcaMulticlassTrainerBase<TModel>.MulticlassOptions, MulticlassPredictionTransformer<TModel>, TModel>
    where TModel : class
{
    private protected SdcaMulticlassTrainerBase(IHostEnvironment environment, MulticlassOptions options)
        : base(environment, options, TrainerColumns.KeyLabel(options.LabelColumnName))
    {
    }

    private protected sealed override TModel TrainModel(TrainingRows rows, SdcaSettings settings, DataViewSchema schema)
    {
        var weights = Solve(rows, schema[LabelColumn.Name].Type.GetKeyCountAsInt32(), settings);
        return CreateModel(Array.ConvertAll(weights, found => found.Values), Array.ConvertAll(weights, found => found.Bias));
    }

    private protected abstract SdcaWeights[] Solve(TrainingRows rows, int classCount, SdcaSettings settings);

    private protected abstract TModel CreateModel(float[][] weights, float[] biases);

    private protected sealed override MulticlassPredictionTransformer<TModel> MakeTransformer(TModel model, DataViewSchema trainSchema)
        => new(model, trainSchema, FeatureColumn.Name, LabelColumn.Name);

    private protected sealed override IEnumerable<SchemaShape.Column> GetOutputColumns(SchemaShape inputSchema)
        => ScoreShape.Multiclass(inputSchema.FindColumn(LabelColumn.Name)!.Value);
}
