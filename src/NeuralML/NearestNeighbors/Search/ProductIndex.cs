using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NeuralML.NearestNeighbors.Search;

/// <summary>
/// Exact search by |x|^2 - 2xy + |y|^2, or the cosine, in blocks: the products in single precision say which rows can be among the nearest
/// at all, rounding counted in, and the rank of those few is computed in double precision.
/// </summary>
internal sealed class ProductIndex : INeighborIndex
{
    // Queries that stay in the second cache while the rows pass by.
    private const int TileFloats = 1 << 16;
    private const double LargestSquares = 1e30;

    private readonly RowDistance _distance;
    private readonly float[] _center;
    private readonly ProductBlock[] _blocks;
    private readonly double _error;
    private readonly bool _overflows;

    private ProductIndex(RowStore rows, RowDistance distance, float[] center, ProductBlock[] blocks)
    {
        Rows = rows;
        _distance = distance;
        _center = center;
        _blocks = blocks;
        _error = ErrorOf(rows.Width);
        _overflows = Array.Exists(blocks, block => !(block.LargestSquares <= LargestSquares));
    }

    public RowStore Rows { get; }

    private bool IsCosine => _distance.Power is null;

    public static ProductIndex Create(RowStore rows, RowDistance distance, Action throwIfCancelled)
    {
        // Small numbers round less: the rows are moved to where their middle is 0.
        var center = distance.Power is null ? new float[rows.Width] : Mean(rows);
        return Create(rows, distance, center, [], throwIfCancelled);
    }

    /// <summary>The mean of each number.</summary>
    public static float[] Mean(RowStore rows)
    {
        var sums = new double[rows.Width];
        for (var row = 0; row < rows.Count; row++)
        {
            var values = rows[row];
            for (var i = 0; i < values.Length; i++)
                sums[i] += values[i];
        }

        return Array.ConvertAll(sums, sum => (float)(sum / rows.Count));
    }

    public INeighborIndex Extend(RowStore rows, Action throwIfCancelled)
        => Create(rows, _distance, _center, _blocks.AsSpan(0, Rows.Count / RowStore.BlockSize), throwIfCancelled);

    public void Find(ReadOnlySpan<float> queries, ReadOnlySpan<NeighborList> lists, SearchMemory memory)
    {
        var width = Rows.Width;
        var tile = Math.Clamp(TileFloats / width / ProductKernel.Together * ProductKernel.Together, ProductKernel.Together, 512);
        for (var start = 0; start < lists.Length; start += tile)
        {
            var count = Math.Min(tile, lists.Length - start);
            FindTile(queries.Slice(start * width, count * width), lists.Slice(start, count), memory);
        }
    }

    private static ProductIndex Create(
        RowStore rows, RowDistance distance, float[] center, ReadOnlySpan<ProductBlock> known, Action throwIfCancelled)
    {
        var blocks = new ProductBlock[rows.Blocks.Count];
        known.CopyTo(blocks);
        for (var block = known.Length; block < blocks.Length; block++)
        {
            throwIfCancelled();
            blocks[block] = ProductBlock.Create(rows.Blocks[block], center, distance.Power is null, 1 - ErrorOf(rows.Width));
        }

        return new ProductIndex(rows, distance, center, blocks);
    }

    // Each of the products and additions rounds, and so do the rows that are moved.
    private static double ErrorOf(int width) => ((2.0 * width) + 16) * Rounding.Unit;

    private void FindTile(ReadOnlySpan<float> queries, ReadOnlySpan<NeighborList> lists, SearchMemory memory)
    {
        var (moved, thresholds) = memory.Get(queries.Length, lists.Length);
        Span<double> offsets = stackalloc double[lists.Length];
        for (var query = 0; query < lists.Length; query++)
        {
            var target = moved.Span.Slice(query * Rows.Width, Rows.Width);
            var squares = ProductBlock.Move(queries.Slice(query * Rows.Width, Rows.Width), _center, IsCosine, target);
            offsets[query] = IsCosine ? 1 - _error : squares * (1 - _error);
            thresholds[query] = float.NegativeInfinity;
            if (!_overflows && squares <= LargestSquares)
                continue;
            FindAll(queries.Slice(query * Rows.Width, Rows.Width), lists[query]);
            thresholds[query] = float.PositiveInfinity;
        }

        var scan = new Scan(this, queries, lists, offsets, thresholds);
        for (var block = 0; block < _blocks.Length; block++)
            scan.Block(_blocks[block], block * RowStore.BlockSize, moved.Span[..queries.Length]);
    }

    private void FindAll(ReadOnlySpan<float> query, NeighborList list)
    {
        for (var row = 0; row < Rows.Count; row++)
            list.Add(_distance.Rank(query, Rows[row]), row);
    }

    private readonly ref struct Scan(
        ProductIndex index, ReadOnlySpan<float> queries, ReadOnlySpan<NeighborList> lists, ReadOnlySpan<double> offsets,
        Span<float> thresholds)
    {
        private readonly ReadOnlySpan<float> _queries = queries;
        private readonly ReadOnlySpan<NeighborList> _lists = lists;
        private readonly ReadOnlySpan<double> _offsets = offsets;
        private readonly Span<float> _thresholds = thresholds;

        public void Block(ProductBlock block, int firstRow, ReadOnlySpan<float> moved)
        {
            nint width = index.Rows.Width;
            var together = _lists.Length / ProductKernel.Together * ProductKernel.Together;
            ref var x = ref MemoryMarshal.GetReference(moved);
            ref var threshold = ref MemoryMarshal.GetReference(_thresholds);
            ref var bias = ref MemoryMarshal.GetReference(block.Bias.Span);
            ref var panel = ref MemoryMarshal.GetReference(block.Panels.Values.Span);
            for (var row = 0; row < block.Panels.Count * Panels.Size; row += Panels.Size)
            {
                for (var query = 0; query < together; query += ProductKernel.Together)
                {
                    var bits = ProductKernel.Four(
                        ref Unsafe.Add(ref x, query * width), ref panel, ref bias, width, ref Unsafe.Add(ref threshold, query));
                    if (bits != 0)
                        Take(bits, query, firstRow + row);
                }

                for (var query = together; query < _lists.Length; query++)
                {
                    var bits = ProductKernel.One(
                        ref Unsafe.Add(ref x, query * width), ref panel, ref bias, width, Unsafe.Add(ref threshold, query));
                    if (bits != 0)
                        Take(bits, query, firstRow + row);
                }

                bias = ref Unsafe.Add(ref bias, Panels.Size);
                panel = ref Unsafe.Add(ref panel, Panels.Size * width);
            }
        }

        // Rows come in their order, so that of rows at the same distance the first is kept.
        private void Take(ulong bits, int firstQuery, int firstRow)
        {
            for (; bits != 0; bits &= bits - 1)
            {
                var bit = BitOperations.TrailingZeroCount(bits);
                var query = firstQuery + (bit / Panels.Size);
                var list = _lists[query];
                var row = firstRow + (bit % Panels.Size);
                var rank = index._distance.Rank(_queries.Slice(query * index.Rows.Width, index.Rows.Width), index.Rows[row]);
                if (!(rank < list.Limit))
                    continue;
                list.Add(rank, row);
                if (list.IsFull)
                    _thresholds[query] = index.Threshold(_offsets[query], list.Limit);
            }
        }
    }

    /// <summary>The product that a row must be above to be nearer than the limit.</summary>
    private float Threshold(double offset, double limit)
        => limit == 0 ? float.PositiveInfinity : Rounding.Down(IsCosine ? offset - limit : (offset - limit) / 2);
}
