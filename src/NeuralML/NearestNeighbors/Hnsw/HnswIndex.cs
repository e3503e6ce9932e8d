using NeuralML.NearestNeighbors.Search;

namespace NeuralML.NearestNeighbors.Hnsw;

/// <summary>Approximate search in a graph; the distances of what it finds are exact.</summary>
internal sealed class HnswIndex : INeighborIndex
{
    // What is farther than the last of the neighbours by so much is none of them in exact numbers either.
    private const float Margin = 1.03f;

    private readonly RowDistance _distance;
    private readonly GraphRows _rows;
    private readonly int _candidates;
    private readonly int _candidatesToLink;

    /// <param name="graph">The links.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="distance">How rows are compared.</param>
    /// <param name="candidates">How many candidates are kept while neighbours are looked for.</param>
    /// <param name="candidatesToLink">How many candidates for links are looked at.</param>
    public HnswIndex(HnswGraph graph, GraphRows rows, RowDistance distance, int candidates, int candidatesToLink)
    {
        Graph = graph;
        _rows = rows;
        _distance = distance;
        _candidates = candidates;
        _candidatesToLink = candidatesToLink;
    }

    public HnswGraph Graph { get; }

    /// <summary>Which row is at each place of the graph.</summary>
    public int[] Order => _rows.Order;

    public RowStore Rows => _rows.Rows;

    /// <summary>Bytes of so many rows with their codes and links.</summary>
    public static long Bytes(long rowCount, int width, int m)
        => rowCount * (((sizeof(float) + sizeof(short)) * (long)width) + (sizeof(int) * ((2L * m) + 3)));

    public static HnswIndex Create(
        RowStore rows, RowDistance distance, int m, int candidates, int candidatesToLink, Action throwIfCancelled)
        => Create(null, [], rows, distance, m, candidates, candidatesToLink, throwIfCancelled);

    public INeighborIndex Extend(RowStore rows, Action throwIfCancelled)
        => Create(Graph, _rows.Order, rows, _distance, Graph.M, _candidates, _candidatesToLink, throwIfCancelled);

    public void Find(ReadOnlySpan<float> queries, ReadOnlySpan<NeighborList> lists, SearchMemory memory)
    {
        for (var query = 0; query < lists.Length; query++)
            Find(queries.Slice(query * Rows.Width, Rows.Width), lists[query], memory);
    }

    private static HnswIndex Create(
        HnswGraph? graph, int[] order, RowStore rows, RowDistance distance, int m, int candidates, int candidatesToLink,
        Action throwIfCancelled)
    {
        var grown = HnswGraph.Grow(graph, m, rows.Count);
        var known = graph?.RowCount ?? 0;
        var graphRows = new GraphRows(rows, distance, [.. order, .. SpatialOrder.Of(rows, known)]);
        new GraphBuilder(grown, graphRows, candidatesToLink).Add(known, throwIfCancelled);
        return new HnswIndex(grown, graphRows, distance, candidates, candidatesToLink);
    }

    private void Find(ReadOnlySpan<float> query, NeighborList list, SearchMemory memory)
    {
        var walk = memory.Walk;
        walk.Find(Graph, _rows, _rows.Query(query, memory.Codes(_rows.CodeLength)), 0, Math.Max(_candidates, list.Capacity));
        var near = walk.Found.Rows[..CountWithin(walk.Found, list.Capacity)];
        foreach (var place in near)
            _rows.PrefetchValues(place);
        foreach (var place in near)
            list.Add(_distance.Rank(query, Rows[_rows.Order[place]]), _rows.Order[place]);
        if (list.IsFull)
            return;

        // Parts of the graph that nothing leads to: then all rows are compared.
        list.Clear();
        for (var row = 0; row < Rows.Count; row++)
            list.Add(_distance.Rank(query, Rows[row]), row);
    }

    /// <summary>How many of the candidates can be among the neighbours.</summary>
    private static int CountWithin(Candidates found, int neighbors)
    {
        var count = Math.Min(neighbors, found.Count);
        while (count < found.Count && found.Distances[count] <= Margin * found.Distances[neighbors - 1])
            count++;
        return count;
    }
}
