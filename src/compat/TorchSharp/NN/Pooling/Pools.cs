using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>
/// The pools over one to three dimensions. What is left out takes PyTorch's defaults: the kernel's size as stride, no padding,
/// no dilation; a list of one number counts for every dimension.
/// </summary>
internal static class Pools
{
    private static readonly long[] Zero = [0];
    private static readonly long[] One = [1];

    internal static Tensor Max(Tensor input, long[] kernel, long[]? stride, long[]? padding, long[]? dilation, bool ceil)
    {
        var op = kernel.Length switch { 1 => Ops.max_pool1d, 2 => Ops.max_pool2d, _ => Ops.max_pool3d };
        return op.Call(input, kernel, stride ?? kernel, padding ?? Zero, dilation ?? One, ceil);
    }

    internal static (Tensor Values, Tensor Indices) MaxWithIndices(
        Tensor input, long[] kernel, long[]? stride, long[]? padding, long[]? dilation, bool ceil)
    {
        var op = kernel.Length switch
        {
            1 => Ops.max_pool1d_with_indices,
            2 => Ops.max_pool2d_with_indices,
            _ => Ops.max_pool3d_with_indices,
        };
        return op.CallTwo(input, kernel, stride ?? kernel, padding ?? Zero, dilation ?? One, ceil);
    }

    internal static Tensor Average(
        Tensor input, long[] kernel, long[]? stride, long[]? padding, bool ceil, bool countPadding, long? divisor = null) =>
        kernel.Length switch
        {
            1 => Ops.avg_pool1d.Call(input, kernel, stride ?? kernel, padding ?? Zero, ceil, countPadding),
            2 => Ops.avg_pool2d.Call(input, kernel, stride ?? kernel, padding ?? Zero, ceil, countPadding, divisor),
            _ => Ops.avg_pool3d.Call(input, kernel, stride ?? kernel, padding ?? Zero, ceil, countPadding, divisor),
        };

    /// <summary>The norm of each window.</summary>
    internal static Tensor PowerAverage(Tensor input, double norm, long[] kernel, long[]? stride, bool ceil)
    {
        using var powers = input.pow(norm);
        using var means = Average(powers, kernel, stride, null, ceil, true);
        using var sign = means.sign();
        using var size = means.abs();
        using var signed = sign.mul(size.relu_());
        using var sums = signed.mul(kernel.Aggregate((product, length) => product * length));
        return sums.pow(1 / norm);
    }

    internal static void RequireFraction(long[]? output, double[]? ratio)
    {
        if ((output is null) == (ratio is null))
            throw new ArgumentException("A fractional max pool takes either an output size or an output ratio.");
        if (ratio is not null && !Array.TrueForAll(ratio, value => value is > 0 and < 1))
            throw new ArgumentException($"An output ratio lies between 0 and 1, not at [{string.Join(", ", ratio)}].");
    }

    internal static (Tensor Values, Tensor Indices) FractionalMax(Tensor input, long[] kernel, long[]? output, double[]? ratio)
    {
        var dimensions = kernel.Length;
        var shape = input.shape;
        output ??= [.. shape[^dimensions..].Zip(ratio!, (length, part) => (long)(length * part))];
        var batch = shape.Length == dimensions + 2 ? shape[0] : 1;
        using var samples = rand([batch, shape[^(dimensions + 1)], dimensions], input.dtype);
        var op = dimensions == 2 ? Ops.fractional_max_pool2d : Ops.fractional_max_pool3d;
        return op.CallTwo(input, kernel, output, samples);
    }

    internal static Tensor MaxUnpool(
        Tensor input, Tensor indices, long[] kernel, long[]? stride, long[]? padding, long[]? output)
    {
        var dimensions = kernel.Length;
        stride ??= kernel;
        padding ??= new long[dimensions];
        output = UnpooledSize(input.shape, kernel, stride, padding, output);
        switch (dimensions)
        {
            case 1:
                using (var plane = input.unsqueeze(-1))
                using (var places = indices.unsqueeze(-1))
                using (var result = Ops.max_unpool2d.Call(plane, places, new[] { output[0], 1 }))
                    return result.squeeze(-1);
            case 2:
                return Ops.max_unpool2d.Call(input, indices, output);
            default:
                return Ops.max_unpool3d.Call(input, indices, output, stride, padding);
        }
    }

    private static long[] UnpooledSize(long[] input, long[] kernel, long[] stride, long[] padding, long[]? output)
    {
        var dimensions = kernel.Length;
        if (input.Length != dimensions + 1 && input.Length != dimensions + 2)
            throw new ArgumentException($"The input has {dimensions + 1} or {dimensions + 2} dimensions, not {input.Length}.");
        var usual = new long[dimensions];
        for (var i = 0; i < dimensions; i++)
            usual[i] = (input[input.Length - dimensions + i] - 1) * stride[i] + kernel[i] - 2 * padding[i];
        if (output is null)
            return usual;
        if (output.Length == dimensions + 2)
            output = output[2..];
        if (output.Length != dimensions)
            throw new ArgumentException($"output_size takes {dimensions} or {dimensions + 2} numbers, not {output.Length}.");
        for (var i = 0; i < dimensions; i++)
        {
            if (output[i] <= usual[i] - stride[i] || output[i] >= usual[i] + stride[i])
            {
                throw new ArgumentException(
                    $"output_size[{i}] must lie between {usual[i] - stride[i]} and {usual[i] + stride[i]}, not at {output[i]}.");
            }
        }

        return output;
    }
}
