using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NeuralML.Networks.Layers;

namespace NeuralML.Scoring.Rows;

/// <summary>
/// A fully connected layer whose weights lie in the order in which they are read: panels of 16 units, of each panel the weights of the
/// first input, then of the second.
/// </summary>
internal sealed class PackedDense
{
    private const int Panel = 16;
    private const int Half = Panel / 2;

    private readonly AlignedFloats _weight;
    private readonly AlignedFloats _bias;
    private readonly int _inputs;

    /// <param name="weight">The weight of an input (the first argument) for a unit (the second).</param>
    /// <param name="inputs">Features of a row.</param>
    /// <param name="bias"><c>[units]</c>.</param>
    public PackedDense(Func<int, int, float> weight, int inputs, ReadOnlySpan<float> bias)
    {
        _inputs = inputs;
        Units = bias.Length;
        Stride = (Units + Panel - 1) / Panel * Panel;
        _bias = new AlignedFloats(Stride);
        bias.CopyTo(_bias.Span);
        _weight = new AlignedFloats(Stride * inputs);
        var packed = _weight.Span;
        for (var unit = 0; unit < Units; unit++)
        {
            var start = (unit / Panel * Panel * inputs) + (unit % Panel);
            for (var input = 0; input < inputs; input++)
                packed[start + (input * Panel)] = weight(input, unit);
        }
    }

    public int Units { get; }

    /// <summary>Units with what fills the last panel.</summary>
    public int Stride { get; }

    public static PackedDense Of(Dense layer)
    {
        var (weight, inputs) = (Floats.Of(layer.Weight), (int)layer.Weight.shape[1]);
        return new PackedDense((input, unit) => weight[(unit * inputs) + input], inputs, Floats.Of(layer.Bias));
    }

    /// <param name="layer">The layer.</param>
    /// <param name="scale">A factor for each input; null for none.</param>
    public static PackedDense Of(NtkLinear layer, float[]? scale = null)
    {
        var (weight, units) = (Floats.Of(layer.Weight), (int)layer.Weight.shape[1]);
        return new PackedDense(
            (input, unit) => (float)(weight[(input * units) + unit] * layer.Gain * (scale?[input] ?? 1)), (int)layer.Weight.shape[0],
            Floats.Of(layer.Bias));
    }

    /// <param name="source"><c>[rows, sourceStride]</c>, of which the first are the inputs of a row.</param>
    /// <param name="sourceStride">From one row of the source to the next.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="target"><c>[rows, targetStride]</c>, of which <see cref="Stride"/> are written in each row.</param>
    /// <param name="targetStride">From one row of the target to the next.</param>
    public void Apply(ReadOnlySpan<float> source, int sourceStride, int rows, Span<float> target, int targetStride)
    {
        Check(source.Length, sourceStride, _inputs, rows);
        Check(target.Length, targetStride, Stride, rows);
        ref var x = ref MemoryMarshal.GetReference(source);
        ref var y = ref MemoryMarshal.GetReference(target);
        ref var weight = ref MemoryMarshal.GetReference(_weight.Span);
        ref var bias = ref MemoryMarshal.GetReference(_bias.Span);
        var together = rows - (rows % 4);
        for (var unit = 0; unit < Stride && together > 0; unit += Panel)
        {
            // A panel stays in the first cache while all rows are multiplied with it.
            ref var panel = ref Unsafe.Add(ref weight, unit * _inputs);
            for (var row = 0; row < together; row += 4)
            {
                MultiplyFourRows(
                    ref Unsafe.Add(ref x, row * sourceStride), sourceStride, ref panel, ref Unsafe.Add(ref bias, unit),
                    ref Unsafe.Add(ref y, (row * targetStride) + unit), targetStride);
            }
        }

        for (var row = together; row < rows; row++)
            MultiplyRow(ref Unsafe.Add(ref x, row * sourceStride), ref weight, ref bias, ref Unsafe.Add(ref y, row * targetStride));
    }

    private static void Check(int length, int stride, int width, int rows)
    {
        if (rows > 0 && (stride < width || ((rows - 1) * (long)stride) + width > length))
            throw new ArgumentOutOfRangeException(nameof(length), length, $"{rows} rows of {width} numbers, {stride} apart, are more.");
    }

    /// <summary>All panels, four at a time: sums that wait for each other are few next to those that do not.</summary>
    private void MultiplyRow(ref float x, ref float weight, ref float bias, ref float y)
    {
        var unit = 0;
        for (; unit + (4 * Panel) <= Stride; unit += 4 * Panel)
        {
            MultiplyFourPanels(
                ref x, ref Unsafe.Add(ref weight, unit * _inputs), ref Unsafe.Add(ref bias, unit), ref Unsafe.Add(ref y, unit));
        }

        for (; unit < Stride; unit += Panel)
        {
            MultiplyPanel(
                ref x, ref Unsafe.Add(ref weight, unit * _inputs), ref Unsafe.Add(ref bias, unit), ref Unsafe.Add(ref y, unit));
        }
    }

    private void MultiplyFourRows(ref float x, int xStride, ref float weight, ref float bias, ref float y, int yStride)
    {
        ref var x1 = ref Unsafe.Add(ref x, xStride);
        ref var x2 = ref Unsafe.Add(ref x1, xStride);
        ref var x3 = ref Unsafe.Add(ref x2, xStride);
        var left0 = Vector256.LoadUnsafe(ref bias);
        var right0 = Vector256.LoadUnsafe(ref bias, Half);
        var (left1, left2, left3) = (left0, left0, left0);
        var (right1, right2, right3) = (right0, right0, right0);
        for (nint input = 0; input < _inputs; input++)
        {
            var left = Vector256.LoadUnsafe(ref weight);
            var right = Vector256.LoadUnsafe(ref weight, Half);
            weight = ref Unsafe.Add(ref weight, Panel);
            var value = Vector256.Create(Unsafe.Add(ref x, input));
            left0 = Vector256.MultiplyAddEstimate(value, left, left0);
            right0 = Vector256.MultiplyAddEstimate(value, right, right0);
            value = Vector256.Create(Unsafe.Add(ref x1, input));
            left1 = Vector256.MultiplyAddEstimate(value, left, left1);
            right1 = Vector256.MultiplyAddEstimate(value, right, right1);
            value = Vector256.Create(Unsafe.Add(ref x2, input));
            left2 = Vector256.MultiplyAddEstimate(value, left, left2);
            right2 = Vector256.MultiplyAddEstimate(value, right, right2);
            value = Vector256.Create(Unsafe.Add(ref x3, input));
            left3 = Vector256.MultiplyAddEstimate(value, left, left3);
            right3 = Vector256.MultiplyAddEstimate(value, right, right3);
        }

        Store(left0, right0, ref y);
        Store(left1, right1, ref Unsafe.Add(ref y, yStride));
        Store(left2, right2, ref Unsafe.Add(ref y, 2 * yStride));
        Store(left3, right3, ref Unsafe.Add(ref y, 3 * yStride));
    }

    private void MultiplyFourPanels(ref float x, ref float weight, ref float bias, ref float y)
    {
        var next = (nuint)(_inputs * Panel);
        var sum0 = Vector256.LoadUnsafe(ref bias);
        var sum1 = Vector256.LoadUnsafe(ref bias, Half);
        var sum2 = Vector256.LoadUnsafe(ref bias, 2 * Half);
        var sum3 = Vector256.LoadUnsafe(ref bias, 3 * Half);
        var sum4 = Vector256.LoadUnsafe(ref bias, 4 * Half);
        var sum5 = Vector256.LoadUnsafe(ref bias, 5 * Half);
        var sum6 = Vector256.LoadUnsafe(ref bias, 6 * Half);
        var sum7 = Vector256.LoadUnsafe(ref bias, 7 * Half);
        ref var weight1 = ref Unsafe.Add(ref weight, next);
        ref var weight2 = ref Unsafe.Add(ref weight1, next);
        ref var weight3 = ref Unsafe.Add(ref weight2, next);
        for (nuint input = 0; input < (nuint)_inputs; input++)
        {
            var value = Vector256.Create(Unsafe.Add(ref x, input));
            var at = input * Panel;
            sum0 = Vector256.MultiplyAddEstimate(value, Vector256.LoadUnsafe(ref weight, at), sum0);
            sum1 = Vector256.MultiplyAddEstimate(value, Vector256.LoadUnsafe(ref weight, at + Half), sum1);
            sum2 = Vector256.MultiplyAddEstimate(value, Vector256.LoadUnsafe(ref weight1, at), sum2);
            sum3 = Vector256.MultiplyAddEstimate(value, Vector256.LoadUnsafe(ref weight1, at + Half), sum3);
            sum4 = Vector256.MultiplyAddEstimate(value, Vector256.LoadUnsafe(ref weight2, at), sum4);
            sum5 = Vector256.MultiplyAddEstimate(value, Vector256.LoadUnsafe(ref weight2, at + Half), sum5);
            sum6 = Vector256.MultiplyAddEstimate(value, Vector256.LoadUnsafe(ref weight3, at), sum6);
            sum7 = Vector256.MultiplyAddEstimate(value, Vector256.LoadUnsafe(ref weight3, at + Half), sum7);
        }

        Store(sum0, sum1, ref y);
        Store(sum2, sum3, ref Unsafe.Add(ref y, Panel));
        Store(sum4, sum5, ref Unsafe.Add(ref y, 2 * Panel));
        Store(sum6, sum7, ref Unsafe.Add(ref y, 3 * Panel));
    }

    private void MultiplyPanel(ref float x, ref float weight, ref float bias, ref float y)
    {
        var left = Vector256.LoadUnsafe(ref bias);
        var right = Vector256.LoadUnsafe(ref bias, Half);
        for (nuint input = 0; input < (nuint)_inputs; input++)
        {
            var value = Vector256.Create(Unsafe.Add(ref x, input));
            left = Vector256.MultiplyAddEstimate(value, Vector256.LoadUnsafe(ref weight, input * Panel), left);
            right = Vector256.MultiplyAddEstimate(value, Vector256.LoadUnsafe(ref weight, (input * Panel) + Half), right);
        }

        Store(left, right, ref y);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector256<float> left, Vector256<float> right, ref float y)
    {
        left.StoreUnsafe(ref y);
        right.StoreUnsafe(ref y, Half);
    }
}
