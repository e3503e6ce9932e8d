using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Trainers;

/// <summary>What all prediction transformers save: the model, the feature column's name and type if any, and what else they need.</summary>
internal static class PredictionTransformerFormat
{
    private const string ModelFolder = "Model";
    private const string SchemaStreamName = "TrainSchema";

    public static void Save<TModel>(
        ModelSaveContext ctx,
        VersionInfo version,
        SingleFeaturePredictionTransformerBase<TModel> transformer,
        params DataViewSchema.DetachedColumn[] otherColumns)
        where TModel : class
    {
        ctx.CheckAtModel();
        ctx.SetVersionInfo(version);
        ctx.SaveModel(transformer.Model, ModelFolder);
        DataViewSchema.DetachedColumn[] features = transformer.FeatureColumnName is null
            ? []
            : [new(transformer.FeatureColumnName, transformer.FeatureColumnType)];
        ctx.SaveBinaryStream(
            SchemaStreamName, writer => SchemaFormat.Write(writer, DataViewSchema.Create([.. features, .. otherColumns])));
        if (transformer.FeatureColumnName is not null)
            ctx.SaveNonEmptyString(transformer.FeatureColumnName);
    }

    public static TModel LoadModel<TModel>(IHostEnvironment env, ModelLoadContext ctx, VersionInfo version)
        where TModel : class
    {
        ctx.CheckAtModel(version);
        return ctx.LoadModel<TModel>(env, ModelFolder);
    }

    public static DataViewSchema LoadSchema(ModelLoadContext ctx)
    {
        DataViewSchema? schema = null;
        return ctx.TryLoadBinaryStream(SchemaStreamName, reader => schema = SchemaFormat.Read(reader))
            ? schema!
            : throw new FormatException($"The model is damaged: a prediction transformer lacks its '{SchemaStreamName}'");
    }

    /// <summary>The model's type as trainers state it, so that a loaded transformer has the type of the one saved.</summary>
    public static Type TypeOf(object model)
    {
        var type = model.GetType();
        return model is CalibratedModelParametersBase ? type.BaseType! : type;
    }
}
