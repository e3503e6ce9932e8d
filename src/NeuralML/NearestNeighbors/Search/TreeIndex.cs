namespace NeuralML.NearestNeighbors.Search;

/// <summary>
/// Exact search in trees: one, and one more for rows that were added, until these are so many that both become one (Bentley and Saxe
/// 1980, doi:10.1016/0196-6774(80)90015-2).
/// </summary>
internal sealed class TreeIndex : INeighborIndex
{
    private readonly RowDistance _distance;
    private readonly KdTree[] _trees;

    private TreeIndex(RowStore rows, RowDistance distance, KdTree[] trees)
    {
        Rows = rows;
        _distance = distance;
        _trees = trees;
    }

    public RowStore Rows { get; }

    public static TreeIndex Create(RowStore rows, RowDistance distance, Action throwIfCancelled)
        => Create([], rows, distance, throwIfCancelled);

    public INeighborIndex Extend(RowStore rows, Action throwIfCancelled) => Create(_trees, rows, _distance, throwIfCancelled);

    public void Find(ReadOnlySpan<float> queries, ReadOnlySpan<NeighborList> lists, SearchMemory memory)
    {
        foreach (var tree in _trees)
        {
            for (var query = 0; query < lists.Length; query++)
                tree.Find(queries.Slice(query * Rows.Width, Rows.Width), lists[query]);
        }
    }

    private static TreeIndex Create(KdTree[] known, RowStore rows, RowDistance distance, Action throwIfCancelled)
    {
        var kept = known.ToList();
        var first = kept is [.., var last] ? last.First + last.Count : 0;
        while (kept is [.., var small] && small.Count <= 2L * (rows.Count - first))
        {
            first = small.First;
            kept.RemoveAt(kept.Count - 1);
        }

        if (first < rows.Count)
            kept.Add(new KdTree(rows, first, rows.Count - first, distance, throwIfCancelled));
        return new TreeIndex(rows, distance, [.. kept]);
    }
}
