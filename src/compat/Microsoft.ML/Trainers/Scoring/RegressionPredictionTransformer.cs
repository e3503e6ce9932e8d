using Microsoft.ML.Trainers;

namespace Microsoft.ML.Data;

public sealed class RegressionPredictionTransformer<TModel> : SingleFeaturePredictionTransformerBase<TModel>
    where TModel : class
{
    internal RegressionPredictionTransformer(TModel model, DataViewSchema trainSchema, string featureColumn)
        : base(model, trainSchema, featureColumn)
    {
    }

    private protected override void SaveModel(ModelSaveContext ctx)
        => PredictionTransformerFormat.Save(ctx, RegressionPredictionFormat.Version, this);

    private protected override RowMapper MakeRowMapper(DataViewSchema inputSchema)
        => MakeRowMapper(
            inputSchema,
            new ScoreColumn<float>(
                ScoreSchema.RegressionScore(ScoreSchema.NextSetId(inputSchema)),
                row => (ValueGetter<float>)((ref float value) => value = row.Score)));
}
