using System.Numerics.Tensors;
using System.Runtime.CompilerServices;

namespace Microsoft.ML.Trainers.FastTree;

/// <summary>Adds rows up by bin, for all columns of a binned table.</summary>
internal static unsafe class HistogramBuilder
{
    /// <summary>Every column has as many entries: the kernel then needs one pointer for a group of columns.</summary>
    public const int Bins = 256;

    private const int BlockRows = 1024;

    public static void Add(BinnedTable table, int* rows, int count, long* values, long* histogram)
    {
        var gathered = stackalloc long[BlockRows];
        for (var start = 0; start < count; start += BlockRows)
        {
            var block = rows + start;
            var length = Math.Min(BlockRows, count - start);
            for (var i = 0; i < length; i++)
                gathered[i] = values[block[i]];
            for (var group = 0; group < table.Stride; group += BinnedTable.GroupSize)
                AddGroup(table.Bins + group, table.Stride, block, length, gathered, histogram + (group * Bins));
        }
    }

    public static void Subtract(long* target, long* part, int count)
        => TensorPrimitives.Subtract<long>(
            new ReadOnlySpan<long>(target, count), new ReadOnlySpan<long>(part, count), new Span<long>(target, count));

    public static void Add(long* target, long* part, int count)
        => TensorPrimitives.Add<long>(
            new ReadOnlySpan<long>(target, count), new ReadOnlySpan<long>(part, count), new Span<long>(target, count));

    // One fit spends its time here before the runtime would come to optimise it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddGroup(byte* bins, int stride, int* rows, int count, long* values, long* histogram)
    {
        for (var i = 0; i < count; i++)
        {
            var codes = *(ulong*)(bins + ((nint)rows[i] * stride));
            var value = values[i];
            histogram[(byte)codes] += value;
            histogram[Bins + (byte)(codes >> 8)] += value;
            histogram[(2 * Bins) + (byte)(codes >> 16)] += value;
            histogram[(3 * Bins) + (byte)(codes >> 24)] += value;
            histogram[(4 * Bins) + (byte)(codes >> 32)] += value;
            histogram[(5 * Bins) + (byte)(codes >> 40)] += value;
            histogram[(6 * Bins) + (byte)(codes >> 48)] += value;
            histogram[(7 * Bins) + (codes >> 56)] += value;
        }
    }
}
