using Microsoft.ML;
using Microsoft.ML.Data;
using NeuralML.Features;
using NeuralML.Persistence;
using NeuralML.Scoring;

namespace NeuralML;

/// <summary>A fitted model: adds its predictions to the rows of a data view, in batches, as they are read.</summary>
/// <typeparam name="TModel">What there is to know of the model.</typeparam>
public abstract class ScoringTransformer<TModel> : ISingleFeaturePredictionTransformer<TModel>
    where TModel : class
{
    private readonly IScorer _scorer;
    private readonly OutputColumns _outputs;

    private protected ScoringTransformer(IScorer scorer, FeatureColumns features, OutputColumns outputs, TModel model)
    {
        _scorer = scorer;
        _outputs = outputs;
        Features = features;
        Model = model;
    }

    /// <summary>What there is to know of the model.</summary>
    public TModel Model { get; }

    /// <summary>
    /// The vector of features; where there is none, the first of the columns that are named one by one. It is what ML.NET's
    /// PermutationFeatureImportance measures: of columns that are named one by one only the first.
    /// </summary>
    public string FeatureColumnName => Features.First.Name;

    /// <summary>
    /// The type of that column as the model reads it: Single or a vector of Single for numbers of any kind, and for categories their type
    /// in the training data.
    /// </summary>
    public DataViewType FeatureColumnType => Features.First.Type;

    /// <summary>True: each row is scored by itself, so the model serves in a prediction engine.</summary>
    public bool IsRowToRowMapper => true;

    internal FeatureColumns Features { get; }

    /// <summary>The columns of transformed data.</summary>
    /// <param name="inputSchema">The columns of the data to score; no label is needed.</param>
    /// <returns>Those columns and, behind them, the model's.</returns>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A column of features is missing or of the wrong type.</exception>
    /// <exception cref="InvalidOperationException">A column of features has another length or kind than in training.</exception>
    public DataViewSchema GetOutputSchema(DataViewSchema inputSchema) => Bind(inputSchema).OutputSchema;

    /// <summary>Adds the predictions. Nothing is computed before rows are read.</summary>
    /// <param name="input">The data to score; no label is needed.</param>
    /// <returns>The rows of the input with the model's columns.</returns>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A column of features is missing or of the wrong type.</exception>
    /// <exception cref="InvalidOperationException">A column of features has another length or kind than in training.</exception>
    public IDataView Transform(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return new ScoredDataView(input, Bind(input.Schema));
    }

    /// <summary>The model as a function of single rows, as the prediction engine uses it.</summary>
    /// <param name="inputSchema">The columns of the rows.</param>
    /// <returns>The mapper.</returns>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A column of features is missing or of the wrong type.</exception>
    /// <exception cref="InvalidOperationException">A column of features has another length or kind than in training.</exception>
    public IRowToRowMapper GetRowToRowMapper(DataViewSchema inputSchema) => Bind(inputSchema);

    /// <summary>Writes what the model is into JSON, and what it has learned beside it.</summary>
    private protected abstract (string Kind, string Config) Write(StateWriter state);

    void ICanSaveModel.Save(ModelSaveContext ctx)
    {
        ArgumentNullException.ThrowIfNull(ctx);
        var state = new StateWriter();
        var (kind, config) = Write(state);
        ModelZip.Save(ctx, kind, config, state);
    }

    private ScoringMapper Bind(DataViewSchema inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        return new ScoringMapper(_scorer, Features, _outputs, inputSchema);
    }
}
