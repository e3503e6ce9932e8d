using NeuralML.Features;
using NeuralML.NearestNeighbors;
using NeuralML.NearestNeighbors.Hnsw;
using NeuralML.NearestNeighbors.Search;
using NeuralML.Persistence.Tabular;

namespace NeuralML.Persistence.NearestNeighbors;

/// <summary>
/// Writes training rows and the graph of approximate search into a model file and reads them from it. Panels and trees follow from the
/// rows and are made when they are read.
/// </summary>
internal static class NearestNeighborsModel
{
    private const string Label = "label";
    private const string Space = "space";
    private const string Rows = "rows";
    private const string Labels = "labels";
    private const string Weights = "weights";

    // So that the numbers of a block can be counted.
    private const int MostFeatures = int.MaxValue / RowStore.BlockSize;

    public static NearestNeighborsConfig Write(NearestNeighborsTransformer model, StateWriter state)
    {
        var scorer = model.Scorer;
        var rows = scorer.Index.Rows;
        scorer.Space.Write(state.Part(Space));
        for (var block = 0; block < rows.Blocks.Count; block++)
            state.Part(Rows, block).Add("values", rows.Blocks[block]);
        state.Add(Labels, scorer.Values.Labels);
        if (scorer.Values.Weights is { } weights)
            state.Add(Weights, weights);
        var graph = scorer.Index as HnswIndex;
        if (graph is not null)
            GraphState.Write(graph, state);
        return new NearestNeighborsConfig(
            model.Options, LabelConfig.Write(scorer.Label, state.Part(Label)), rows.Width, rows.Count,
            scorer.Values.Weights is not null, model.Model.Search, graph?.Graph.Entry);
    }

    /// <exception cref="FormatException">The file holds no nearest neighbours.</exception>
    public static NearestNeighborsTransformer Read(SavedModel model)
    {
        var config = ConfigJson.Read<NearestNeighborsConfig>(model.Config);
        var (options, state) = (config.Options, model.State);
        Check(config, state);
        var label = config.Label.Read(state.Part(Label));
        if (label.Task is not (PredictionTask.Binary or PredictionTask.Multiclass or PredictionTask.Regression))
            throw state.Damaged(Label, "is one that nearest neighbours do not predict");
        var space = FeatureSpace.Read(options, config.FeatureCount, state.Part(Space));
        var rows = ReadRows(config, state);
        var values = ReadValues(config, label, state);
        var index = config.Search == NearestNeighborsSearch.Approximate
            ? GraphState.Read(config, rows, state)
            : NeighborIndexes.Create(config.Search, options, rows, () => { });
        state.CheckComplete();
        var features = new FeatureColumns([new NumericColumn(options.FeatureColumnName, config.FeatureCount, IsVector: true)], []);
        return new NearestNeighborsTransformer(
            new NeighborScorer(options, label, space, index, values), features, options, config.Search);
    }

    private static void Check(NearestNeighborsConfig config, StateReader state)
    {
        try
        {
            NearestNeighborsValidation.Check(config.Options);
        }
        catch (ArgumentException error)
        {
            throw new FormatException($"The options in the model are none: {error.Message}", error);
        }

        var isApproximate = config.Search == NearestNeighborsSearch.Approximate;
        var sizes = config.FeatureCount is >= 1 and <= MostFeatures && config.RowCount >= config.Options.NeighborCount;
        var search = config.Search != NearestNeighborsSearch.Automatic
            && !(config.Search == NearestNeighborsSearch.Tree && config.Options.DifferencePower is null);
        if (!(sizes && search && isApproximate == config.Entry is not null))
            throw state.Damaged("", "is a model that there cannot be");
        // No more room is made for rows than the file has.
        if ((long)config.RowCount * config.FeatureCount * sizeof(float) > state.ByteCount)
            throw state.Damaged(Rows, "are fewer than the configuration says");
    }

    private static RowStore ReadRows(NearestNeighborsConfig config, StateReader state)
    {
        var blocks = new float[(config.RowCount + RowStore.BlockSize - 1) / RowStore.BlockSize][];
        for (var block = 0; block < blocks.Length; block++)
        {
            var part = state.Part(Rows, block);
            blocks[block] = part.Floats("values", RowStore.RowsIn(block, config.RowCount) * config.FeatureCount);
            if (!Array.TrueForAll(blocks[block], float.IsFinite))
                throw part.Damaged("values", "has features that are not finite");
        }

        return RowStore.Of(blocks, config.FeatureCount, config.RowCount);
    }

    private static TrainingValues ReadValues(NearestNeighborsConfig config, LabelColumn label, StateReader state)
    {
        var labels = state.Floats(Labels, config.RowCount);
        if (!Array.TrueForAll(labels, value => IsLabel(value, label)))
            throw state.Damaged(Labels, "has labels that there cannot be");
        var weights = config.HasWeights ? state.Floats(Weights, config.RowCount) : null;
        if (weights is not null && !Array.TrueForAll(weights, weight => float.IsFinite(weight) && weight > 0))
            throw state.Damaged(Weights, "has weights that are not above 0");
        return new TrainingValues(labels, weights);
    }

    private static bool IsLabel(float value, LabelColumn label) => label.Task.IsClassification()
        ? value >= 0 && value < label.ClassCount && value == MathF.Floor(value)
        : float.IsFinite(value);
}
