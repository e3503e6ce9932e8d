using Microsoft.ML.Runtime;

namespace Microsoft.ML.Trainers;

public abstract class MetaMulticlassTrainer<TTransformer, TModel> : ITrainerEstimator<TTransformer, TModel>
    where TTransformer : ISingleFeaturePredictionTransformer<TModel>
    where TModel : class
{
    private static readonly TrainerInfo SharedInfo = new();

    private readonly IBinaryFitter _fitter;

    private protected MetaMulticlassTrainer(IHostEnvironment environment, string name, string labelColumn, IBinaryFitter fitter)
    {
        Host = environment.Register(name);
        LabelColumn = TrainerColumns.KeyLabel(labelColumn);
        _fitter = fitter;
    }

    public TrainerInfo Info => SharedInfo;

    private protected IHost Host { get; }

    private protected SchemaShape.Column LabelColumn { get; }

    public abstract TTransformer Fit(IDataView input);

    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        CheckLabel(inputSchema);
        return inputSchema.With(ScoreShape.Multiclass(inputSchema.FindColumn(LabelColumn.Name)!.Value));
    }

    private protected BinaryTasks Open(IDataView input, bool imputeMissingLabelsAsNegative)
    {
        ArgumentNullException.ThrowIfNull(input);
        CheckLabel(SchemaShape.Create(input.Schema));
        return new BinaryTasks(input, LabelColumn.Name, _fitter, imputeMissingLabelsAsNegative);
    }

    private void CheckLabel(SchemaShape inputSchema) => TrainerColumns.Check(inputSchema, LabelColumn, "label", "labelCol");
}
