using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NeuralML.NearestNeighbors.Search;

namespace NeuralML.NearestNeighbors.Hnsw;

/// <summary>Rows as a walk through the graph compares them: by numbers that are nearly in the order of the distance.</summary>
internal sealed class GraphRows
{
    private readonly RowDistance _distance;
    private readonly RowCodes? _codes;

    /// <param name="rows">The rows.</param>
    /// <param name="distance">How they are compared.</param>
    public GraphRows(RowStore rows, RowDistance distance)
    {
        Rows = rows;
        _distance = distance;
        _codes = distance.Power is null or 2 ? new RowCodes(rows, distance.Power is null) : null;
    }

    public RowStore Rows { get; }

    /// <summary>Codes of a row; 0 where there are none.</summary>
    public int CodeLength => _codes?.Length ?? 0;

    /// <summary>A row of the store to compare others with.</summary>
    public GraphQuery Query(int row) => new(Rows[row], _codes is null ? [] : _codes.Of(row));

    /// <summary>Another row to compare them with.</summary>
    /// <param name="row">The row.</param>
    /// <param name="codes">Where its codes go, <c>[CodeLength]</c>.</param>
    public GraphQuery Query(ReadOnlySpan<float> row, Span<short> codes)
    {
        _codes?.Encode(row, codes);
        return new GraphQuery(row, codes);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float To(GraphQuery query, int row) => _codes is { } codes
        ? codes.Squares(ref MemoryMarshal.GetReference(query.Codes), row)
        : (float)_distance.Rank(query.Values, Rows[row]);

    public float Between(int first, int second) => To(Query(first), second);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Prefetch(int row) => _codes?.Prefetch(row);
}
