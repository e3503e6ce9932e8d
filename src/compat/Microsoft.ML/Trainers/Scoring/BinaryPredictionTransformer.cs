using Microsoft.ML.Calibrators;
using Microsoft.ML.Trainers;

namespace Microsoft.ML.Data;

public sealed class BinaryPredictionTransformer<TModel> : SingleFeaturePredictionTransformerBase<TModel>
    where TModel : class
{
    internal BinaryPredictionTransformer(TModel model, DataViewSchema trainSchema, string? featureColumn, float threshold = 0)
        : base(model, trainSchema, featureColumn) => Threshold = threshold;

    /// <summary>The predicted label is true where the score is above it.</summary>
    internal float Threshold { get; }

    internal BinaryPredictionTransformer<TModel> WithThreshold(float threshold)
    {
        var schema = new DataViewSchema.Builder();
        if (FeatureColumnName is not null)
            schema.AddColumn(FeatureColumnName, FeatureColumnType);
        return new(Model, schema.ToSchema(), FeatureColumnName, threshold);
    }

    private protected override void SaveModel(ModelSaveContext ctx)
    {
        PredictionTransformerFormat.Save(ctx, BinaryPredictionFormat.Version, this);
        ctx.Writer.Write(Threshold);
    }

    private protected override RowMapper MakeRowMapper(DataViewSchema inputSchema)
    {
        var setId = ScoreSchema.NextSetId(inputSchema);
        var label = new ScoreColumn<float>(
            ScoreSchema.BinaryLabel(setId), row => (ValueGetter<bool>)((ref bool value) => value = row.Score > Threshold));
        var score = new ScoreColumn<float>(
            ScoreSchema.BinaryScore(setId), row => (ValueGetter<float>)((ref float value) => value = row.Score));
        Func<float, float>? predict = Model switch
        {
            CalibratedModelParametersBase { Calibrator: var calibrator } => calibrator.PredictProbability,
            PriorModelParameters prior => _ => prior.Probability,
            _ => null,
        };
        if (predict is null)
            return MakeRowMapper(inputSchema, label, score);

        var probability = new ScoreColumn<float>(
            ScoreSchema.Probability(setId),
            row => (ValueGetter<float>)((ref float value) => value = predict(row.Score)));
        return MakeRowMapper(inputSchema, label, score, probability);
    }
}
