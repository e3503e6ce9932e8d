using Microsoft.ML;
using NeuralML.Features;
using NeuralML.NearestNeighbors;
using NeuralML.Persistence;
using NeuralML.Persistence.NearestNeighbors;

namespace NeuralML;

/// <summary>Training rows and the search in them: adds predictions to the rows of a data view, in batches, as they are read.</summary>
/// <remarks>Safe to use from several threads.</remarks>
public sealed class NearestNeighborsTransformer : ScoringTransformer<NearestNeighborsModelParameters>
{
    internal NearestNeighborsTransformer(
        NeighborScorer scorer, FeatureColumns features, NearestNeighborsOptions options, NearestNeighborsSearch search)
        : base(
            scorer, features, NeighborOutputColumns.For(scorer.Label, options),
            new NearestNeighborsModelParameters(options, search, scorer.Index.Rows.Count, features.NumberCount))
    {
        Scorer = scorer;
        Options = options;
    }

    internal NeighborScorer Scorer { get; }

    internal NearestNeighborsOptions Options { get; }

    /// <summary>
    /// The same with more training rows: what searches is extended, not made anew. Features are standardized as before, and the new rows
    /// are numbered behind the others.
    /// </summary>
    /// <param name="data">
    /// Rows with the label, the features and, where there is one, the weight; keys must stand for the same classes. Rows without a label
    /// are skipped.
    /// </param>
    /// <returns>All rows; this transformer stays as it is.</returns>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A column is missing or of the wrong type.</exception>
    /// <exception cref="InvalidOperationException">
    /// The label is of another type, there are no rows, a feature is missing or infinite, or a weight is negative or not finite.
    /// </exception>
    /// <exception cref="OperationCanceledException">
    /// The <see cref="NearestNeighborsOptions.CancellationToken"/> of the fit is cancelled.
    /// </exception>
    public NearestNeighborsTransformer Add(IDataView data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return new NearestNeighborsTransformer(RowAddition.Add(Scorer, Features, Options, data), Features, Options, Model.Search);
    }

    private protected override (string Kind, string Config) Write(StateWriter state)
        => (ModelKinds.NearestNeighbors, ConfigJson.Write(NearestNeighborsModel.Write(this, state)));
}
