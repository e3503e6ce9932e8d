using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NeuralML.NearestNeighbors.Search;

/// <summary>Exact search by sums of powers of differences, in blocks; only rows that can be among the nearest are ranked exactly.</summary>
internal sealed class DifferenceIndex : INeighborIndex
{
    private readonly RowDistance _distance;
    private readonly Panels[] _blocks;
    private readonly DifferenceKernel _kernel;

    private DifferenceIndex(RowStore rows, RowDistance distance, Panels[] blocks)
    {
        Rows = rows;
        _distance = distance;
        _blocks = blocks;
        _kernel = new DifferenceKernel(distance.Power!.Value);
    }

    public RowStore Rows { get; }

    public static DifferenceIndex Create(RowStore rows, RowDistance distance, Action throwIfCancelled)
        => Create(rows, distance, [], throwIfCancelled);

    public INeighborIndex Extend(RowStore rows, Action throwIfCancelled)
        => Create(rows, _distance, _blocks.AsSpan(0, Rows.Count / RowStore.BlockSize), throwIfCancelled);

    public void Find(ReadOnlySpan<float> queries, ReadOnlySpan<NeighborList> lists, SearchMemory memory)
    {
        for (var block = 0; block < _blocks.Length; block++)
        {
            for (var query = 0; query < lists.Length; query++)
                Find(queries.Slice(query * Rows.Width, Rows.Width), lists[query], block);
        }
    }

    private static DifferenceIndex Create(
        RowStore rows, RowDistance distance, ReadOnlySpan<Panels> known, Action throwIfCancelled)
    {
        var blocks = new Panels[rows.Blocks.Count];
        known.CopyTo(blocks);
        for (var block = known.Length; block < blocks.Length; block++)
        {
            throwIfCancelled();
            var count = RowStore.RowsIn(block, rows.Count);
            blocks[block] = new Panels(count, rows.Width, fill: 0);
            for (var row = 0; row < count; row++)
                blocks[block].Set(row, rows[(block * RowStore.BlockSize) + row]);
        }

        return new DifferenceIndex(rows, distance, blocks);
    }

    private void Find(ReadOnlySpan<float> query, NeighborList list, int block)
    {
        ref var x = ref MemoryMarshal.GetReference(query);
        ref var panel = ref MemoryMarshal.GetReference(_blocks[block].Values.Span);
        var first = block * RowStore.BlockSize;
        var end = first + RowStore.RowsIn(block, Rows.Count);
        var threshold = _kernel.Threshold(list.Limit, Rows.Width);
        for (var start = first; start < end; start += Panels.Size)
        {
            var bits = _kernel.Below(ref x, ref panel, Rows.Width, threshold) & Panels.Mask(end - start);
            panel = ref Unsafe.Add(ref panel, Panels.Size * Rows.Width);
            if (bits == 0)
                continue;
            for (; bits != 0; bits &= bits - 1)
            {
                var row = start + BitOperations.TrailingZeroCount(bits);
                list.Add(_distance.Rank(query, Rows[row]), row);
            }

            threshold = _kernel.Threshold(list.Limit, Rows.Width);
        }
    }
}
