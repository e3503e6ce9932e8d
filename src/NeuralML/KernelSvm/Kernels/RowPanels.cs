using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NeuralML.Scoring.Rows;

namespace NeuralML.KernelSvm.Kernels;

/// <summary>
/// Rows in panels of 16: of each panel the first feature of its rows, then the second. A row is compared with a whole panel at once, in the
/// same order of features however many rows are compared together, so that results do not depend on it.
/// </summary>
internal sealed class RowPanels
{
    public const int Panel = 16;
    private const int Half = Panel / 2;

    private readonly AlignedFloats _values;

    /// <param name="count">The number of rows.</param>
    /// <param name="width">Features of a row.</param>
    /// <param name="row">A row by its number.</param>
    public RowPanels(int count, int width, Func<int, ReadOnlyMemory<float>> row)
    {
        Count = count;
        Width = width;
        _values = new AlignedFloats(checked(Stride * width));
        for (var i = 0; i < count; i++)
            Set(i, row(i).Span);
    }

    public int Count { get; }

    public int Width { get; }

    public int PanelCount => (Count + Panel - 1) / Panel;

    /// <summary>Rows with what fills the last panel.</summary>
    public int Stride => PanelCount * Panel;

    /// <summary>The panels that hold the first rows.</summary>
    public static int PanelsOf(int rows) => (rows + Panel - 1) / Panel;

    public void CopyRow(int index, Span<float> target)
    {
        var from = _values.Span[Start(index)..];
        for (var i = 0; i < target.Length; i++)
            target[i] = from[i * Panel];
    }

    public void Swap(int first, int second)
    {
        var values = _values.Span;
        var (p, q) = (Start(first), Start(second));
        for (var i = 0; i < Width; i++, p += Panel, q += Panel)
            (values[p], values[q]) = (values[q], values[p]);
    }

    /// <summary>Compares rows with those of some panels.</summary>
    /// <typeparam name="TMeasure">How.</typeparam>
    /// <param name="rows"><c>[count, width]</c>.</param>
    /// <param name="count">How many.</param>
    /// <param name="firstPanel">The first panel.</param>
    /// <param name="endPanel">The one behind the last.</param>
    /// <param name="target"><c>[count, targetStride]</c>, which begins at the first panel.</param>
    /// <param name="targetStride">From one row of the target to the next.</param>
    public void Measure<TMeasure>(
        ReadOnlySpan<float> rows, int count, int firstPanel, int endPanel, Span<float> target, int targetStride)
        where TMeasure : struct, IMeasure
    {
        var width = (endPanel - firstPanel) * Panel;
        ArgumentOutOfRangeException.ThrowIfLessThan(rows.Length, count * Width);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(endPanel, PanelCount);
        ArgumentOutOfRangeException.ThrowIfLessThan(target.Length, ((count - 1) * targetStride) + width);
        ref var values = ref MemoryMarshal.GetReference(_values.Span);
        ref var x = ref MemoryMarshal.GetReference(rows);
        ref var y = ref MemoryMarshal.GetReference(target);
        var row = 0;
        for (; row + 4 <= count; row += 4)
        {
            for (var panel = firstPanel; panel < endPanel; panel++)
            {
                FourRows<TMeasure>(
                    ref Unsafe.Add(ref x, row * Width), ref Unsafe.Add(ref values, (nint)panel * Panel * Width),
                    ref Unsafe.Add(ref y, (row * targetStride) + ((panel - firstPanel) * Panel)), targetStride);
            }
        }

        for (; row < count; row++)
        {
            OneRow<TMeasure>(
                ref Unsafe.Add(ref x, row * Width), ref Unsafe.Add(ref values, (nint)firstPanel * Panel * Width), endPanel - firstPanel,
                ref Unsafe.Add(ref y, row * targetStride));
        }
    }

    private void Set(int index, ReadOnlySpan<float> row)
    {
        var to = _values.Span[Start(index)..];
        for (var i = 0; i < row.Length; i++)
            to[i * Panel] = row[i];
    }

    private int Start(int index) => (index / Panel * Panel * Width) + (index % Panel);

    private void FourRows<TMeasure>(ref float x, ref float panel, ref float y, int yStride)
        where TMeasure : struct, IMeasure
    {
        ref var x1 = ref Unsafe.Add(ref x, Width);
        ref var x2 = ref Unsafe.Add(ref x1, Width);
        ref var x3 = ref Unsafe.Add(ref x2, Width);
        Vector256<float> left0 = default, left1 = default, left2 = default, left3 = default;
        Vector256<float> right0 = default, right1 = default, right2 = default, right3 = default;
        for (nint i = 0; i < Width; i++)
        {
            var left = Vector256.LoadUnsafe(ref panel);
            var right = Vector256.LoadUnsafe(ref panel, Half);
            panel = ref Unsafe.Add(ref panel, Panel);
            var value = Vector256.Create(Unsafe.Add(ref x, i));
            left0 = TMeasure.Add(left0, value, left);
            right0 = TMeasure.Add(right0, value, right);
            value = Vector256.Create(Unsafe.Add(ref x1, i));
            left1 = TMeasure.Add(left1, value, left);
            right1 = TMeasure.Add(right1, value, right);
            value = Vector256.Create(Unsafe.Add(ref x2, i));
            left2 = TMeasure.Add(left2, value, left);
            right2 = TMeasure.Add(right2, value, right);
            value = Vector256.Create(Unsafe.Add(ref x3, i));
            left3 = TMeasure.Add(left3, value, left);
            right3 = TMeasure.Add(right3, value, right);
        }

        Store(left0, right0, ref y);
        Store(left1, right1, ref Unsafe.Add(ref y, yStride));
        Store(left2, right2, ref Unsafe.Add(ref y, 2 * yStride));
        Store(left3, right3, ref Unsafe.Add(ref y, 3 * yStride));
    }

    /// <summary>Four panels at a time: sums that wait for each other are few next to those that do not.</summary>
    private void OneRow<TMeasure>(ref float x, ref float panel, int panels, ref float y)
        where TMeasure : struct, IMeasure
    {
        var next = Panel * Width;
        for (; panels >= 4; panels -= 4)
        {
            FourPanels<TMeasure>(ref x, ref panel, ref y);
            panel = ref Unsafe.Add(ref panel, 4 * next);
            y = ref Unsafe.Add(ref y, 4 * Panel);
        }

        for (; panels > 0; panels--)
        {
            Vector256<float> left = default, right = default;
            for (nint i = 0; i < Width; i++)
            {
                var value = Vector256.Create(Unsafe.Add(ref x, i));
                left = TMeasure.Add(left, value, Vector256.LoadUnsafe(ref panel, (nuint)(i * Panel)));
                right = TMeasure.Add(right, value, Vector256.LoadUnsafe(ref panel, (nuint)((i * Panel) + Half)));
            }

            Store(left, right, ref y);
            panel = ref Unsafe.Add(ref panel, next);
            y = ref Unsafe.Add(ref y, Panel);
        }
    }

    private void FourPanels<TMeasure>(ref float x, ref float panel, ref float y)
        where TMeasure : struct, IMeasure
    {
        var next = Panel * Width;
        ref var panel1 = ref Unsafe.Add(ref panel, next);
        ref var panel2 = ref Unsafe.Add(ref panel1, next);
        ref var panel3 = ref Unsafe.Add(ref panel2, next);
        Vector256<float> left0 = default, left1 = default, left2 = default, left3 = default;
        Vector256<float> right0 = default, right1 = default, right2 = default, right3 = default;
        for (nint i = 0; i < Width; i++)
        {
            var value = Vector256.Create(Unsafe.Add(ref x, i));
            var (left, right) = ((nuint)(i * Panel), (nuint)((i * Panel) + Half));
            left0 = TMeasure.Add(left0, value, Vector256.LoadUnsafe(ref panel, left));
            right0 = TMeasure.Add(right0, value, Vector256.LoadUnsafe(ref panel, right));
            left1 = TMeasure.Add(left1, value, Vector256.LoadUnsafe(ref panel1, left));
            right1 = TMeasure.Add(right1, value, Vector256.LoadUnsafe(ref panel1, right));
            left2 = TMeasure.Add(left2, value, Vector256.LoadUnsafe(ref panel2, left));
            right2 = TMeasure.Add(right2, value, Vector256.LoadUnsafe(ref panel2, right));
            left3 = TMeasure.Add(left3, value, Vector256.LoadUnsafe(ref panel3, left));
            right3 = TMeasure.Add(right3, value, Vector256.LoadUnsafe(ref panel3, right));
        }

        Store(left0, right0, ref y);
        Store(left1, right1, ref Unsafe.Add(ref y, Panel));
        Store(left2, right2, ref Unsafe.Add(ref y, 2 * Panel));
        Store(left3, right3, ref Unsafe.Add(ref y, 3 * Panel));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector256<float> left, Vector256<float> right, ref float y)
    {
        left.StoreUnsafe(ref y);
        right.StoreUnsafe(ref y, Half);
    }
}
