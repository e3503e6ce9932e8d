using Microsoft.ML.Trainers;

namespace Microsoft.ML.Data;

public abstract class SingleFeaturePredictionTransformerBase<TModel>
    : PredictionTransformerBase<TModel>, ISingleFeaturePredictionTransformer<TModel>
    where TModel : class
{
    private protected SingleFeaturePredictionTransformerBase(TModel model, DataViewSchema trainSchema, string? featureColumn)
        : base(model)
    {
        FeatureColumnName = featureColumn!;
        FeatureColumnType = featureColumn is null ? null! : trainSchema[featureColumn].Type;
    }

    /// <summary>Null for a model that reads no features, as in ML.NET.</summary>
    public string FeatureColumnName { get; }

    public DataViewType FeatureColumnType { get; }

    public sealed override DataViewSchema GetOutputSchema(DataViewSchema inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        return new RowToRowMapper(MakeRowMapper(inputSchema)).OutputSchema;
    }

    /// <summary>The scores of the model as columns; it must score rows as <typeparamref name="TScore"/>.</summary>
    private protected RowMapper MakeRowMapper<TScore>(DataViewSchema inputSchema, params ScoreColumn<TScore>[] columns)
    {
        return new ScoreRowMapper<TScore>(inputSchema, FindFeature(inputSchema), (IScoringModel<TScore>)(object)Model, columns);
    }

    private DataViewSchema.Column? FindFeature(DataViewSchema inputSchema)
    {
        if (FeatureColumnName is null)
            return null;
        var feature = inputSchema.GetColumnOrNull(FeatureColumnName) ?? throw SchemaErrors.NotFound("feature", FeatureColumnName);
        if (feature.Type is not VectorDataViewType { ItemType: var item } type
            || item != NumberDataViewType.Single || type.Size != FeatureColumnType.GetVectorSize())
            throw new InvalidOperationException($"Incompatible features column type: '{feature.Type}' vs '{FeatureColumnType}'");
        return feature;
    }
}
