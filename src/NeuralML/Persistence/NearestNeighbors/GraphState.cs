using NeuralML.NearestNeighbors.Hnsw;
using NeuralML.NearestNeighbors.Search;

namespace NeuralML.Persistence.NearestNeighbors;

/// <summary>The graph of approximate search in a model file.</summary>
internal static class GraphState
{
    private const string Order = "order";
    private const string Links = "links";
    private const string Upper = "upper";

    public static void Write(HnswIndex index, StateWriter state)
    {
        var graph = index.Graph;
        state.Add(Order, index.Order);
        state.Add(Links, graph.Links);
        state.Add(Upper, graph.Upper);
    }

    /// <exception cref="FormatException">There is none, or it leads out of the rows.</exception>
    public static HnswIndex Read(NearestNeighborsConfig config, RowStore rows, StateReader state)
    {
        var options = config.Options;
        var links = state.Ints(Links);
        var upper = state.Ints(Upper);
        if (links.LongLength != HnswGraph.LinksLength(options.M, rows.Count)
            || upper.LongLength != HnswGraph.UpperLength(options.M, rows.Count))
        {
            throw state.Damaged(Links, "has not as many links as there are rows");
        }

        if (!(config.Entry >= 0 && config.Entry < rows.Count))
            throw state.Damaged(Links, "begins at a row that there is not");
        var graph = new HnswGraph(options.M, links, upper, rows.Count, config.Entry.Value);
        if (!graph.IsSound())
            throw state.Damaged(Links, "leads to rows that there are not");
        var order = state.Indices(Order, rows.Count, rows.Count);
        if (order.Distinct().Count() < order.Length)
            throw state.Damaged(Order, "has a row twice");
        var distance = new RowDistance(options.DifferencePower);
        return new HnswIndex(graph, new GraphRows(rows, distance, order), distance, options.EfSearch, options.EfConstruction);
    }
}
