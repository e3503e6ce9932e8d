using System.Collections.Concurrent;

namespace NeuralML.NearestNeighbors.Hnsw;

/// <summary>
/// Adds rows to a graph, a batch at a time: each row of a batch looks for its links in the graph as it was before and among the rows of
/// the batch before it, so that the threads do not wait for each other and their number changes nothing.
/// </summary>
/// <param name="graph">The graph, with room for all rows.</param>
/// <param name="rows">The rows.</param>
/// <param name="candidates">How many candidates for links are looked at.</param>
internal sealed class GraphBuilder(HnswGraph graph, GraphRows rows, int candidates)
{
    private const int BatchSize = 512;

    private readonly ConcurrentBag<(GraphWalk Walk, Candidates Near, LinkSelection Selection)> _memory = [];

    /// <summary>Adds the rows from a first one to the end.</summary>
    public void Add(int first, Action throwIfCancelled)
    {
        // In mixed order, so that rows that lie beside each other because the data is sorted do not come together.
        var order = Enumerable.Range(first, graph.RowCount - first).ToArray();
        new Random(first).Shuffle(order);
        for (var start = 0; start < order.Length; start += BatchSize)
        {
            throwIfCancelled();
            AddBatch(order.AsSpan(start, Math.Min(BatchSize, order.Length - start)).ToArray());
        }
    }

    private void AddBatch(int[] batch)
    {
        Parallel.For(0, batch.Length, i => WithMemory((walk, near, selection) => Link(batch, i, walk, near, selection)));
        var backward = Backward(batch);
        Parallel.For(0, backward.Length, i => WithMemory((_, near, selection) => LinkBack(backward[i], near, selection)));
        foreach (var row in batch)
            graph.Enter(row);
    }

    private void WithMemory(Action<GraphWalk, Candidates, LinkSelection> action)
    {
        if (!_memory.TryTake(out var memory))
            memory = (new(), new(), new());
        action(memory.Walk, memory.Near, memory.Selection);
        _memory.Add(memory);
    }

    /// <summary>The links of a new row, which nothing is linked to yet.</summary>
    private void Link(int[] batch, int place, GraphWalk walk, Candidates near, LinkSelection selection)
    {
        var row = batch[place];
        var highest = graph.Entry < 0 ? -1 : graph.LevelOf(graph.Entry);
        for (var layer = graph.LevelOf(row); layer >= 0; layer--)
        {
            near.Reset(candidates);
            if (layer <= highest)
            {
                if (layer == Math.Min(highest, graph.LevelOf(row)))
                    walk.Find(graph, rows, rows.Query(row), layer, candidates);
                else
                    walk.FindBelow(graph, rows, rows.Query(row), layer, candidates);
                for (var i = 0; i < walk.Found.Count; i++)
                    near.Add(walk.Found.Distances[i], walk.Found.Rows[i]);
            }

            for (var i = 0; i < place; i++)
            {
                if (graph.LevelOf(batch[i]) >= layer)
                    near.Add(rows.Between(row, batch[i]), batch[i]);
            }

            graph.SetLinks(row, layer, selection.Select(rows, near.Distances, near.Rows, graph.M));
        }
    }

    /// <summary>For each row and layer that new rows are linked to, those rows.</summary>
    private (int Row, int Layer, int[] New)[] Backward(int[] batch)
    {
        var backward = new Dictionary<(int Row, int Layer), List<int>>();
        foreach (var row in batch)
        {
            for (var layer = 0; layer <= graph.LevelOf(row); layer++)
            {
                foreach (var linked in graph.LinksOf(row, layer))
                {
                    if (!backward.TryGetValue((linked, layer), out var rowsOf))
                        backward.Add((linked, layer), rowsOf = []);
                    rowsOf.Add(row);
                }
            }
        }

        return [.. backward.Select(pair => (pair.Key.Row, pair.Key.Layer, pair.Value.ToArray()))];
    }

    private void LinkBack((int Row, int Layer, int[] New) backward, Candidates near, LinkSelection selection)
    {
        var (row, layer, added) = backward;
        var links = graph.LinksOf(row, layer);
        var most = graph.MostLinks(layer);
        if (links.Length + added.Length <= most)
        {
            graph.SetLinks(row, layer, [.. links, .. added]);
            return;
        }

        near.Reset(links.Length + added.Length);
        foreach (var linked in links)
            near.Add(rows.Between(row, linked), linked);
        foreach (var linked in added)
            near.Add(rows.Between(row, linked), linked);
        graph.SetLinks(row, layer, selection.Select(rows, near.Distances, near.Rows, most));
    }
}
