using Microsoft.ML.Trainers;

namespace Microsoft.ML.Data;

public sealed class RankingPredictionTransformer<TModel> : SingleFeaturePredictionTransformerBase<TModel>
    where TModel : class
{
    internal RankingPredictionTransformer(TModel model, DataViewSchema trainSchema, string featureColumn)
        : base(model, trainSchema, featureColumn)
    {
    }

    private protected override void SaveModel(ModelSaveContext ctx)
        => PredictionTransformerFormat.Save(ctx, RankingPredictionFormat.Version, this);

    private protected override RowMapper MakeRowMapper(DataViewSchema inputSchema)
        => MakeRowMapper(
            inputSchema,
            new ScoreColumn<float>(
                ScoreSchema.RankingScore(ScoreSchema.NextSetId(inputSchema)),
                row => (ValueGetter<float>)((ref float value) => value = row.Score)));
}
