using NeuralML.NearestNeighbors.Hnsw;

namespace NeuralML.NearestNeighbors.Search;

/// <summary>Which index finds the neighbours, and how much memory it takes.</summary>
internal static class NeighborIndexes
{
    private const int MostTreeFeatures = 15;

    /// <summary>What Automatic stands for; other choices stand for themselves.</summary>
    /// <param name="options">The choice.</param>
    /// <param name="rowCount">The number of rows.</param>
    /// <param name="width">Numbers in a row.</param>
    /// <exception cref="InvalidOperationException">Exact search was asked for and takes too much memory.</exception>
    public static NearestNeighborsSearch Choose(NearestNeighborsOptions options, long rowCount, int width)
    {
        var needed = ExactBytes(rowCount, width);
        var fits = needed <= options.EffectiveMemoryLimit;
        switch (options.Search)
        {
            case NearestNeighborsSearch.Approximate:
                return NearestNeighborsSearch.Approximate;
            case NearestNeighborsSearch.Automatic when !fits:
                return NearestNeighborsSearch.Approximate;
            case NearestNeighborsSearch.Automatic:
                return width <= MostTreeFeatures && options.DifferencePower is not null
                    ? NearestNeighborsSearch.Tree
                    : NearestNeighborsSearch.Exact;
            case var search when fits:
                return search;
        }

        var approximate = HnswIndex.Bytes(rowCount, width, options.M);
        throw new InvalidOperationException(
            $"{nameof(NearestNeighborsOptions.Search)} {options.Search} in {rowCount} rows of {width} features takes {Megabytes(needed)} "
            + $"of memory, {nameof(NearestNeighborsOptions.MemoryLimit)} is {Megabytes(options.EffectiveMemoryLimit)}. Set "
            + $"{nameof(NearestNeighborsOptions.Search)} to {NearestNeighborsSearch.Approximate}, which takes {Megabytes(approximate)}, "
            + $"raise {nameof(NearestNeighborsOptions.MemoryLimit)}, or train on a sample of the rows.");
    }

    public static INeighborIndex Create(
        NearestNeighborsSearch search, NearestNeighborsOptions options, RowStore rows, Action throwIfCancelled)
    {
        var distance = new RowDistance(options.DifferencePower);
        return search switch
        {
            NearestNeighborsSearch.Tree => TreeIndex.Create(rows, distance, throwIfCancelled),
            NearestNeighborsSearch.Approximate => HnswIndex.Create(
                rows, distance, options.M, options.EfSearch, options.EfConstruction, throwIfCancelled),
            _ when options.DifferencePower is null or 2 => ProductIndex.Create(rows, distance, throwIfCancelled),
            _ => DifferenceIndex.Create(rows, distance, throwIfCancelled),
        };
    }

    // The rows as they are, and in panels.
    private static long ExactBytes(long rowCount, int width) => 2 * rowCount * width * sizeof(float);

    private static string Megabytes(long bytes) => FormattableString.Invariant($"{bytes / 1e6:0} MB");
}
