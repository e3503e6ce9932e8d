using Microsoft.ML;
using Microsoft.ML.Runtime;
using Microsoft.ML.Trainers;
using NeuralML.Features;
using NeuralML.NearestNeighbors;
using NeuralML.NearestNeighbors.Search;
using NeuralML.Persistence;
using NeuralML.Training;

namespace NeuralML;

/// <summary>Predicts by the training rows that are nearest: the share of each class among them, or the mean of their labels.</summary>
/// <remarks>
/// <para>Input and output columns</para>
/// <list type="table">
/// <listheader><term>Label</term><description>Columns added</description></listheader>
/// <item><term>Boolean</term><description>PredictedLabel (Boolean), Score (Single, the logit of the share of true among the votes, from
/// -15.5 to 15.5), Probability (Single, that share). Where both have as many votes, false is predicted.</description></item>
/// <item><term>Key&lt;UInt32&gt;</term><description>PredictedLabel (key), Score (vector of Single: the share of each class). Where several
/// have as many votes, the first of them is predicted.</description></item>
/// <item><term>Single</term><description>Score (Single, the weighted mean of the neighbours' labels).</description></item>
/// </list>
/// <para>With <see cref="NearestNeighborsOptions.NeighborsColumnName"/> and <see cref="NearestNeighborsOptions.DistancesColumnName"/> come
/// the neighbours and their distances.</para>
/// <para>Of training rows at the same distance, the one that comes first in the data is the nearer; scikit-learn leaves that to the order
/// in which it happens to meet them. Trainer characteristics: features need no normalization (<see
/// cref="NearestNeighborsOptions.Standardize"/>) and no caching; rows with a missing label are skipped. A feature that is missing (NaN) or
/// infinite ends the fit with an exception that names it; in data to score, it gives the score NaN and no neighbours (-1).</para>
/// </remarks>
public sealed class NearestNeighborsEstimator : ITrainerEstimator<NearestNeighborsTransformer, NearestNeighborsModelParameters>
{
    private readonly IHostEnvironment _environment;
    private readonly IHost _host;
    private readonly NearestNeighborsOptions _options;

    internal NearestNeighborsEstimator(IHostEnvironment environment, NearestNeighborsOptions options)
    {
        _environment = environment;
        _host = environment.Register("NearestNeighbors");
        _options = options;
    }

    /// <summary>Says that features need no normalization and rows no cache: features are standardized, and rows are read once.</summary>
    public TrainerInfo Info => TrainerInfos.ReadsOnce;

    /// <summary>Reads the training rows into memory and prepares the search.</summary>
    /// <param name="input">Training rows with the label and the features.</param>
    /// <returns>What predicts by them.</returns>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A column is missing or of the wrong type.</exception>
    /// <exception cref="OperationCanceledException">
    /// <see cref="NearestNeighborsOptions.CancellationToken"/> is cancelled, or the context's operations are.
    /// </exception>
    /// <exception cref="InvalidOperationException">
    /// There are fewer rows with a label and a weight than neighbours, a weight is negative or not finite, all labels are of one class, a
    /// feature is missing or infinite, or exact search takes more memory than it may.
    /// </exception>
    public NearestNeighborsTransformer Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var cancellation = new Cancellation(_environment, _options.CancellationToken);
        cancellation.ThrowIfRequested();
        var label = LabelColumn.FindSingle(input.Schema, _options.LabelColumnName, _options.ExampleWeightColumnName);
        var features = new FeatureColumns([NumericColumn.Find(input.Schema, _options.FeatureColumnName, isVector: true)], []);
        // Too much is refused before it is read, where it is known.
        if (input.GetRowCount() is { } expected)
            NeighborIndexes.Choose(_options, expected, features.NumberCount);
        using var channel = _host.Start("Fitting");
        var table = TrainingTableReader.Read(
            input, features, label, long.MaxValue, learn: true, channel, cancellation.ThrowIfRequested, allowMissing: false);
        CheckCount(table.RowCount);
        var search = NeighborIndexes.Choose(_options, table.RowCount, table.FeatureCount);
        var space = FeatureSpace.Fit(_options, table, cancellation.ThrowIfRequested);
        space.Apply(table.Features);
        var rows = RowStore.Empty(table.FeatureCount).Append(table.Features);
        channel.Info(MessageSensitivity.None, $"{search} search for {_options.NeighborCount} neighbours in {rows.Count} rows.");
        var index = NeighborIndexes.Create(search, _options, rows, cancellation.ThrowIfRequested);
        var scorer = new NeighborScorer(_options, label, space, index, new TrainingValues(table.Labels, table.Weights));
        return new NearestNeighborsTransformer(scorer, features, _options, search);
    }

    /// <summary>The columns after fitting, known beforehand.</summary>
    /// <param name="inputSchema">The columns that the estimator will find.</param>
    /// <returns>The columns found and those that are added.</returns>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A column is missing or of the wrong type.</exception>
    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        var task = LabelColumn.FindSingleTask(inputSchema, _options.LabelColumnName, _options.ExampleWeightColumnName);
        NumericColumn.Check(inputSchema, _options.FeatureColumnName, isVector: true);
        var label = ColumnErrors.Find(inputSchema, "label", _options.LabelColumnName);
        return ModelZip.AddColumns(inputSchema, NeighborOutputColumns.Describe(task, label, _options));
    }

    private void CheckCount(int rowCount)
    {
        if (_options.NeighborCount > rowCount)
        {
            throw new InvalidOperationException(
                $"{nameof(NearestNeighborsOptions.NeighborCount)} is {_options.NeighborCount}, but the training data has only {rowCount} "
                + "rows with a label: lower it, or train on more rows.");
        }
    }
}
