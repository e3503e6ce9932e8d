using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NeuralML.NearestNeighbors.Search;

/// <summary>
/// A k-d tree (Bentley 1975): halves of rows by the feature of the largest range, down to leaves of 16 rows, each with the box that its
/// rows lie in.
/// </summary>
internal sealed class KdTree
{
    // So that a box is not farther than the rows in it through rounding.
    private const double Slack = 1 - 1e-12;

    private readonly RowStore _rows;
    private readonly RowDistance _distance;
    private readonly DifferenceKernel _kernel;
    private readonly int[] _order;
    private readonly Panels _panels;
    private readonly float[] _low;
    private readonly float[] _high;

    /// <param name="rows">The rows.</param>
    /// <param name="first">The first that the tree has.</param>
    /// <param name="count">How many it has.</param>
    /// <param name="distance">How they are compared.</param>
    /// <param name="throwIfCancelled">Ends it with an exception when it is to end.</param>
    public KdTree(RowStore rows, int first, int count, RowDistance distance, Action throwIfCancelled)
    {
        _rows = rows;
        _distance = distance;
        _kernel = new DifferenceKernel(distance.Power!.Value);
        First = first;
        _order = [.. Enumerable.Range(first, count)];
        _panels = new Panels(count, rows.Width, fill: 0);
        _low = new float[((2 * _panels.Count) - 1) * rows.Width];
        _high = new float[_low.Length];
        Build(0, 0, _panels.Count, throwIfCancelled);
        for (var place = 0; place < count; place++)
            _panels.Set(place, rows[_order[place]]);
    }

    /// <summary>The first row that the tree has.</summary>
    public int First { get; }

    public int Count => _order.Length;

    public void Find(ReadOnlySpan<float> query, NeighborList list) => Find(query, list, 0, 0, _panels.Count);

    // The node behind this one has the first half of its leaves; behind its nodes are those of the second.
    private static int Second(int node, int leaves) => node + (2 * leaves);

    private static int Middle(int firstLeaf, int endLeaf) => firstLeaf + ((endLeaf - firstLeaf) / 2);

    private void Build(int node, int firstLeaf, int endLeaf, Action throwIfCancelled)
    {
        throwIfCancelled();
        var rows = _order.AsSpan((firstLeaf * Panels.Size)..Math.Min(endLeaf * Panels.Size, Count));
        var low = _low.AsSpan(node * _rows.Width, _rows.Width);
        var high = _high.AsSpan(node * _rows.Width, _rows.Width);
        _rows[rows[0]].CopyTo(low);
        _rows[rows[0]].CopyTo(high);
        foreach (var row in rows)
        {
            var values = _rows[row];
            for (var i = 0; i < values.Length; i++)
                (low[i], high[i]) = (Math.Min(low[i], values[i]), Math.Max(high[i], values[i]));
        }

        if (endLeaf - firstLeaf == 1)
            return;
        var widest = 0;
        for (var i = 1; i < low.Length; i++)
            widest = (double)high[i] - low[i] > (double)high[widest] - low[widest] ? i : widest;
        var middle = Middle(firstLeaf, endLeaf);
        var keys = new float[rows.Length];
        for (var i = 0; i < keys.Length; i++)
            keys[i] = _rows[rows[i]][widest];
        keys.AsSpan().Sort(rows);
        Build(node + 1, firstLeaf, middle, throwIfCancelled);
        Build(Second(node, middle - firstLeaf), middle, endLeaf, throwIfCancelled);
    }

    private void Find(ReadOnlySpan<float> query, NeighborList list, int node, int firstLeaf, int endLeaf)
    {
        if (endLeaf - firstLeaf == 1)
        {
            Scan(query, list, firstLeaf);
            return;
        }

        var middle = Middle(firstLeaf, endLeaf);
        var (first, second) = (node + 1, Second(node, middle - firstLeaf));
        var (toFirst, toSecond) = (ToBox(query, first), ToBox(query, second));
        if (toFirst <= toSecond)
        {
            FindWithin(query, list, toFirst, first, firstLeaf, middle);
            FindWithin(query, list, toSecond, second, middle, endLeaf);
        }
        else
        {
            FindWithin(query, list, toSecond, second, middle, endLeaf);
            FindWithin(query, list, toFirst, first, firstLeaf, middle);
        }
    }

    // A box at the limit is looked into: of rows at the same distance the first is the nearest.
    private void FindWithin(ReadOnlySpan<float> query, NeighborList list, double toBox, int node, int firstLeaf, int endLeaf)
    {
        if (toBox <= list.Limit)
            Find(query, list, node, firstLeaf, endLeaf);
    }

    private void Scan(ReadOnlySpan<float> query, NeighborList list, int leaf)
    {
        var start = leaf * Panels.Size;
        ref var x = ref MemoryMarshal.GetReference(query);
        ref var panel = ref Unsafe.Add(ref MemoryMarshal.GetReference(_panels.Values.Span), start * query.Length);
        var threshold = _kernel.Threshold(list.Limit, query.Length);
        var bits = _kernel.Below(ref x, ref panel, query.Length, threshold) & Panels.Mask(Count - start);
        for (; bits != 0; bits &= bits - 1)
        {
            var row = _order[start + BitOperations.TrailingZeroCount(bits)];
            list.Add(_distance.Rank(query, _rows[row]), row);
        }
    }

    /// <summary>The lowest rank that a row in the box can have.</summary>
    private double ToBox(ReadOnlySpan<float> query, int node)
    {
        var low = _low.AsSpan(node * query.Length, query.Length);
        var high = _high.AsSpan(node * query.Length, query.Length);
        var power = _distance.Power;
        var sum = 0.0;
        for (var i = 0; i < query.Length; i++)
        {
            var outside = Math.Max(Math.Max((double)low[i] - query[i], (double)query[i] - high[i]), 0);
            sum += power switch
            {
                2 => outside * outside,
                1 => outside,
                { } p => Math.Pow(outside, p),
                null => 0,
            };
        }

        return sum * Slack;
    }
}
