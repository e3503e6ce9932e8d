namespace NeuralML.NearestNeighbors.Search;

/// <summary>Finds the nearest of many rows. Safe for several threads.</summary>
internal interface INeighborIndex
{
    RowStore Rows { get; }

    /// <param name="queries"><c>[lists, width]</c>, finite numbers.</param>
    /// <param name="lists">Empty; get the neighbours of each query.</param>
    /// <param name="memory">Where intermediate results go; for one thread at a time.</param>
    void Find(ReadOnlySpan<float> queries, ReadOnlySpan<NeighborList> lists, SearchMemory memory);

    /// <summary>An index of more rows; this one stays as it is.</summary>
    /// <param name="rows">The rows of this one, and behind them more.</param>
    /// <param name="throwIfCancelled">Ends it with an exception when it is to end.</param>
    INeighborIndex Extend(RowStore rows, Action throwIfCancelled);
}
