namespace NeuralML.NearestNeighbors.Hnsw;

/// <summary>Walks through a graph towards a query; for one thread at a time.</summary>
internal sealed class GraphWalk
{
    // One is not enough: where rows lie in clusters, a walk would end in a wrong one.
    private const int CandidatesAbove = 4;

    private byte[] _visited = [];
    private byte _mark;
    private int[] _met = [];

    /// <summary>The nearest rows that were found, in order.</summary>
    public Candidates Found { get; } = new();

    /// <summary>Finds the nearest rows of a layer.</summary>
    /// <param name="graph">The links.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="query">What is looked for.</param>
    /// <param name="layer">The layer.</param>
    /// <param name="count">How many candidates are kept meanwhile.</param>
    public void Find(HnswGraph graph, GraphRows rows, GraphQuery query, int layer, int count)
    {
        Found.Reset(1);
        Found.Add(rows.To(query, graph.Entry), graph.Entry);
        for (var above = graph.LevelOf(graph.Entry); above > layer; above--)
            FindBelow(graph, rows, query, above, CandidatesAbove);
        FindBelow(graph, rows, query, layer, count);
    }

    /// <summary>Finds the nearest rows of a layer, beginning with those that were found in the one above.</summary>
    /// <inheritdoc cref="Find"/>
    public void FindBelow(HnswGraph graph, GraphRows rows, GraphQuery query, int layer, int count)
    {
        Begin(graph.RowCount);
        Found.Restart(count);
        foreach (var row in Found.Rows)
            Visit(row);
        Spread(graph, rows, query, layer);
    }

    private void Spread(HnswGraph graph, GraphRows rows, GraphQuery query, int layer)
    {
        var met = _met;
        if (met.Length < graph.MostLinks(layer))
            _met = met = new int[graph.MostLinks(layer)];
        for (int row; (row = Found.Follow()) >= 0;)
        {
            // First which rows are new and then their distances, so that the reads of their numbers overlap.
            var count = 0;
            foreach (var linked in graph.LinksOf(row, layer))
            {
                if (!Visit(linked))
                    continue;
                rows.Prefetch(linked);
                met[count++] = linked;
            }

            for (var i = 0; i < count; i++)
            {
                // The links of what is added are likely to be followed soon.
                if (Found.Add(rows.To(query, met[i]), met[i]))
                    graph.Prefetch(met[i], layer);
            }
        }
    }

    private void Begin(int rowCount)
    {
        if (_visited.Length < rowCount || _mark == byte.MaxValue)
        {
            _visited = _visited.Length < rowCount ? new byte[rowCount] : _visited;
            Array.Clear(_visited);
            _mark = 0;
        }

        _mark++;
    }

    private bool Visit(int row)
    {
        if (_visited[row] == _mark)
            return false;
        _visited[row] = _mark;
        return true;
    }
}
