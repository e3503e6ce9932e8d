using NeuralML.NearestNeighbors.Hnsw;
using NeuralML.Scoring.Rows;

namespace NeuralML.NearestNeighbors.Search;

/// <summary>Memory that is used again for each search; for one thread at a time.</summary>
internal sealed class SearchMemory
{
    private AlignedFloats _queries = new(0);
    private float[] _thresholds = [];
    private short[] _codes = [];

    public GraphWalk Walk { get; } = new();

    /// <summary>Room for so many codes.</summary>
    public Span<short> Codes(int length)
    {
        if (_codes.Length < length)
            _codes = new short[length];
        return _codes.AsSpan(0, length);
    }

    /// <summary>Queries in the form in which panels are searched, and the threshold of each.</summary>
    /// <param name="length">Numbers of all queries.</param>
    /// <param name="count">The number of queries.</param>
    public (AlignedFloats Queries, float[] Thresholds) Get(int length, int count)
    {
        if (_queries.Length < length)
            _queries = new AlignedFloats(length);
        if (_thresholds.Length < count)
            _thresholds = new float[count];
        return (_queries, _thresholds);
    }
}
