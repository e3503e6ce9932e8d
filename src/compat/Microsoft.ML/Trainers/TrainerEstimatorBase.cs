using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Trainers;

public abstract class TrainerEstimatorBase<TTransformer, TModel> : ITrainerEstimator<TTransformer, TModel>
    where TTransformer : ISingleFeaturePredictionTransformer<TModel>
    where TModel : class
{
    public readonly SchemaShape.Column FeatureColumn;
    public readonly SchemaShape.Column LabelColumn;
    public readonly SchemaShape.Column WeightColumn;

    private protected TrainerEstimatorBase(
        IHost host, SchemaShape.Column feature, SchemaShape.Column label, SchemaShape.Column weight = default)
    {
        Host = host;
        FeatureColumn = feature;
        LabelColumn = label;
        WeightColumn = weight;
    }

    public abstract TrainerInfo Info { get; }

    private protected IHost Host { get; }

    public TTransformer Fit(IDataView input) => Fit(input, TrainModel);

    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        CheckColumns(inputSchema);
        return inputSchema.With(GetOutputColumns(inputSchema));
    }

    /// <summary>Fits by another function, for example one that starts from an earlier model.</summary>
    private protected TTransformer Fit(IDataView input, Func<IDataView, IChannel, TModel> train)
    {
        ArgumentNullException.ThrowIfNull(input);
        CheckColumns(SchemaShape.Create(input.Schema));
        using var channel = Host.Start("Training");
        return MakeTransformer(train(input, channel), input.Schema);
    }

    private protected abstract TModel TrainModel(IDataView data, IChannel channel);

    private protected abstract TTransformer MakeTransformer(TModel model, DataViewSchema trainSchema);

    private protected abstract IEnumerable<SchemaShape.Column> GetOutputColumns(SchemaShape inputSchema);

    private protected virtual void CheckColumns(SchemaShape inputSchema)
    {
        TrainerColumns.Check(inputSchema, FeatureColumn, "feature");
        if (WeightColumn.Name is not null)
            TrainerColumns.Check(inputSchema, WeightColumn, "weight");
        if (LabelColumn.Name is not null)
            TrainerColumns.Check(inputSchema, LabelColumn, "label", "labelCol");
    }
}
