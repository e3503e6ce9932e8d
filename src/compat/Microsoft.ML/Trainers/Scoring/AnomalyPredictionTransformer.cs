using Microsoft.ML.Trainers;

namespace Microsoft.ML.Data;

public sealed class AnomalyPredictionTransformer<TModel> : SingleFeaturePredictionTransformerBase<TModel>
    where TModel : class
{
    internal AnomalyPredictionTransformer(TModel model, DataViewSchema trainSchema, string featureColumn, float threshold = 0.5f)
        : base(model, trainSchema, featureColumn) => Threshold = threshold;

    /// <summary>A row whose score is above it is an anomaly.</summary>
    internal float Threshold { get; }

    internal AnomalyPredictionTransformer<TModel> WithThreshold(float threshold)
    {
        var schema = new DataViewSchema.Builder();
        schema.AddColumn(FeatureColumnName, FeatureColumnType);
        return new(Model, schema.ToSchema(), FeatureColumnName, threshold);
    }

    private protected override void SaveModel(ModelSaveContext ctx)
    {
        PredictionTransformerFormat.Save(ctx, AnomalyPredictionFormat.Version, this);
        ctx.Writer.Write(Threshold);
    }

    private protected override RowMapper MakeRowMapper(DataViewSchema inputSchema)
    {
        var setId = ScoreSchema.NextSetId(inputSchema);
        return MakeRowMapper(
            inputSchema,
            new ScoreColumn<float>(
                ScoreSchema.BinaryLabel(setId), row => (ValueGetter<bool>)((ref bool value) => value = row.Score > Threshold)),
            new ScoreColumn<float>(
                ScoreSchema.BinaryScore(setId), row => (ValueGetter<float>)((ref float value) => value = row.Score)));
    }
}
