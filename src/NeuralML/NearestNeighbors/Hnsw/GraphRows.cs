using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using NeuralML.NearestNeighbors.Search;

namespace NeuralML.NearestNeighbors.Hnsw;

/// <summary>
/// Rows as a walk through the graph compares them: by numbers that are nearly in the order of the distance. Each has a place in the
/// graph, which is not that in the data.
/// </summary>
internal sealed class GraphRows
{
    private const int LineFloats = 16;
    private const int MostFloats = 8 * LineFloats;

    private readonly RowDistance _distance;
    private readonly RowCodes? _codes;

    /// <param name="rows">The rows.</param>
    /// <param name="distance">How they are compared.</param>
    /// <param name="order">Which row is at each place of the graph.</param>
    public GraphRows(RowStore rows, RowDistance distance, int[] order)
    {
        Rows = rows;
        Order = order;
        _distance = distance;
        _codes = distance.Power is null or 2 ? new RowCodes(rows, order, distance.Power is null) : null;
    }

    public RowStore Rows { get; }

    public int[] Order { get; }

    /// <summary>Codes of a row; 0 where there are none.</summary>
    public int CodeLength => _codes?.Length ?? 0;

    /// <summary>The row at a place, to compare others with.</summary>
    public GraphQuery Query(int place) => new(Rows[Order[place]], _codes is null ? [] : _codes.Of(place));

    /// <summary>Another row to compare them with.</summary>
    /// <param name="row">The row.</param>
    /// <param name="codes">Where its codes go, <c>[CodeLength]</c>.</param>
    public GraphQuery Query(ReadOnlySpan<float> row, Span<short> codes)
    {
        _codes?.Encode(row, codes);
        return new GraphQuery(row, codes);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float To(GraphQuery query, int place) => _codes is { } codes
        ? codes.Squares(ref MemoryMarshal.GetReference(query.Codes), place)
        : (float)_distance.Rank(query.Values, Rows[Order[place]]);

    public float Between(int first, int second) => To(Query(first), second);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Prefetch(int place) => _codes?.Prefetch(place);

    /// <summary>Has the numbers of a row, as they are, brought into the cache.</summary>
    public unsafe void PrefetchValues(int place)
    {
        if (!Sse.IsSupported)
            return;
        var values = Rows[Order[place]];
        for (var at = 0; at < Math.Min(values.Length, MostFloats); at += LineFloats)
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref MemoryMarshal.GetReference(values), at)));
    }
}
