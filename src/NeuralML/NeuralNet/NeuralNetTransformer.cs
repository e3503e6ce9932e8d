using Microsoft.ML;
using Microsoft.ML.Data;
using NeuralML.Features;
using NeuralML.Persistence;
using NeuralML.Persistence.Tabular;
using NeuralML.Scoring;

namespace NeuralML;

/// <summary>A trained neural network: adds its predictions to the rows of a data view, in batches, as they are read.</summary>
/// <remarks>
/// Safe to use from several threads. Disposing it frees the network's native memory; predictions on data that it transformed can then no
/// longer be read. A number that is missing (NaN) counts as in training, and as the middle of its values where it never lacked there; an
/// infinite one gives the score NaN. A category that training has not seen counts as a missing one.
/// </remarks>
public sealed class NeuralNetTransformer : ISingleFeaturePredictionTransformer<NeuralNetModelParameters>, IDisposable
{
    private readonly NetworkScorer _scorer;
    private readonly FeatureColumns _features;
    private readonly OutputColumns _outputs;

    internal NeuralNetTransformer(NetworkScorer scorer, FeatureColumns features, LabelColumn label, NeuralNetOptions options)
    {
        Options = options;
        _scorer = scorer;
        _features = features;
        _outputs = OutputColumns.For(label);
        Histories = scorer.Histories;
        Model = new NeuralNetModelParameters(scorer);
    }

    /// <summary>The networks and their sizes; still there when the transformer is disposed.</summary>
    public NeuralNetModelParameters Model { get; }

    /// <summary>
    /// The vector of features; where there is none, the first of <see cref="NeuralNetOptions.NumericColumnNames"/>, or of
    /// <see cref="NeuralNetOptions.CategoricalColumnNames"/>. It is what ML.NET's PermutationFeatureImportance measures: of columns that
    /// are named one by one only the first.
    /// </summary>
    public string FeatureColumnName => _features.First.Name;

    /// <summary>
    /// The type of that column as the network reads it: Single or a vector of Single for numbers of any kind, and for categories their type
    /// in the training data.
    /// </summary>
    public DataViewType FeatureColumnType => _features.First.Type;

    /// <summary>How training went, epoch by epoch, for each network that takes part in predictions; empty when it was loaded.</summary>
    public IReadOnlyList<TrainingHistory> Histories { get; }

    /// <summary>What the networks predict for rows of the training data that they have not seen; null when it was loaded.</summary>
    public HeldOutPredictions? HeldOut { get; internal init; }

    internal NeuralNetOptions Options { get; }

    internal NetworkScorer Scorer => _scorer;

    internal FeatureColumns Features => _features;

    /// <summary>True: each row is scored by itself, so the network serves in a prediction engine.</summary>
    public bool IsRowToRowMapper => true;

    /// <summary>The columns of transformed data.</summary>
    /// <param name="inputSchema">The columns of the data to score; no label is needed.</param>
    /// <returns>Those columns and, behind them, the network's.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A column of features is missing or of the wrong type.</exception>
    /// <exception cref="InvalidOperationException">A column of features has another length or kind than in training.</exception>
    public DataViewSchema GetOutputSchema(DataViewSchema inputSchema) => Bind(inputSchema).OutputSchema;

    /// <summary>Adds the predictions. Nothing is computed before rows are read.</summary>
    /// <param name="input">The data to score; no label is needed.</param>
    /// <returns>The rows of the input with the network's columns.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A column of features is missing or of the wrong type.</exception>
    /// <exception cref="InvalidOperationException">A column of features has another length or kind than in training.</exception>
    public IDataView Transform(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return new ScoredDataView(input, Bind(input.Schema));
    }

    /// <summary>The network as a function of single rows, as the prediction engine uses it.</summary>
    /// <param name="inputSchema">The columns of the rows.</param>
    /// <returns>The mapper.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A column of features is missing or of the wrong type.</exception>
    /// <exception cref="InvalidOperationException">A column of features has another length or kind than in training.</exception>
    public IRowToRowMapper GetRowToRowMapper(DataViewSchema inputSchema) => Bind(inputSchema);

    /// <summary>
    /// Writes the weights of all networks in the safetensors format, which Python's library of that name reads: an 8-byte length, a JSON
    /// header, and the numbers. The names are those of <c>networks.0</c> and so on, of the network's modules and of their parameters.
    /// </summary>
    /// <param name="stream">Where to; it stays open.</param>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    /// <exception cref="ObjectDisposedException">The transformer is disposed.</exception>
    public void SaveWeights(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        SafetensorsWriter.Write(stream, TabularModel.Weights(this));
    }

    /// <summary>The same networks with other weights, such as <see cref="SaveWeights"/> wrote.</summary>
    /// <param name="stream">Where they are; it is read to its end and stays open.</param>
    /// <returns>The networks with these weights; this transformer stays as it is.</returns>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    /// <exception cref="FormatException">
    /// The stream is not in the safetensors format, or its tensors are not those of these networks in name, type and shape.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The transformer is disposed.</exception>
    public NeuralNetTransformer WithWeights(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return TabularModel.Copy(this, SafetensorsReader.Read(stream));
    }

    /// <summary>Frees the network's native memory.</summary>
    public void Dispose() => _scorer.Dispose();

    void ICanSaveModel.Save(ModelSaveContext ctx)
    {
        ArgumentNullException.ThrowIfNull(ctx);
        var state = new StateWriter();
        var config = TabularModel.Write(this, state);
        ModelZip.Save(ctx, ModelKinds.Tabular, ConfigJson.Write(config), state);
    }

    private ScoringMapper Bind(DataViewSchema inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        return new ScoringMapper(_scorer, _features, _outputs, inputSchema);
    }
}
