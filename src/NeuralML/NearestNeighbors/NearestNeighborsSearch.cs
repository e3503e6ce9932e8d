namespace NeuralML;

/// <summary>How the nearest rows are found.</summary>
public enum NearestNeighborsSearch
{
    /// <summary>
    /// A tree up to 15 features where the metric is not the cosine; otherwise exact, or approximate where exact search would take more
    /// than <see cref="NearestNeighborsOptions.MemoryLimit"/>. The log says which.
    /// </summary>
    Automatic,

    /// <summary>All rows are compared, in blocks. Time grows with rows times features.</summary>
    Exact,

    /// <summary>
    /// A k-d tree (Bentley 1975, doi:10.1145/361002.361007): the same neighbours, much sooner where features are few. The cosine has none.
    /// </summary>
    Tree,

    /// <summary>
    /// A hierarchical graph of near rows, HNSW (Malkov and Yashunin 2018, arXiv:1603.09320): nearly all of the same neighbours, in a time
    /// that hardly grows with the rows. Their distances and their order are exact.
    /// </summary>
    Approximate,
}
