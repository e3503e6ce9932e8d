using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NeuralML.Networks.Layers;

/// <summary>
/// <c>x + a (f(x) - x)</c> with a learned <c>a</c> for each unit, 1 at first (Holzmüller et al. 2024, arXiv:2407.04491).
/// </summary>
/// <remarks>
/// Value and slope are computed here in one pass, and libtorch is given the tangent: a line with that value and that slope has the same
/// gradient as the curve. With libtorch's own operators, this layer took longer than the matrix product before it.
/// </remarks>
internal sealed class ParametricActivation<T> : nn.Module<Tensor, Tensor>
    where T : struct, IActivation
{
    private readonly Parameter _mix;

    public ParametricActivation(int units)
        : base(nameof(ParametricActivation<>))
    {
        _mix = InitialWeights.Constant([units], 1);
        RegisterComponents();
    }

    /// <summary><c>[units]</c>.</summary>
    public Parameter Mix => _mix;

    /// <param name="input"><c>[batch, units]</c>.</param>
    public override Tensor forward(Tensor input)
    {
        using var source = input.contiguous();
        var values = Floats(source);
        var mix = Floats(_mix);
        if (!is_grad_enabled())
        {
            var output = empty_like(source);
            Apply(values, mix, Floats(output));
            return output;
        }

        var offset = empty_like(source);
        var slope = empty_like(source);
        var excess = empty_like(source);
        Tangent(values, mix, Floats(offset), Floats(slope), Floats(excess));
        return offset.addcmul(input, slope, 1).addcmul(excess, _mix, 1);
    }

    private static void Apply(ReadOnlySpan<float> input, ReadOnlySpan<float> mix, Span<float> output)
    {
        for (var row = 0; row < input.Length; row += mix.Length)
        {
            for (var unit = 0; unit < mix.Length; unit += Vector<float>.Count)
            {
                var x = Load(input, row + unit);
                Store(x + (Load(mix, unit) * T.Excess(x, out _)), output, row, unit, mix.Length);
            }
        }
    }

    /// <summary>Such that the layer is <c>offset + slope x + excess a</c>.</summary>
    private static void Tangent(
        ReadOnlySpan<float> input, ReadOnlySpan<float> mix, Span<float> offset, Span<float> slope, Span<float> excess)
    {
        for (var row = 0; row < input.Length; row += mix.Length)
        {
            for (var unit = 0; unit < mix.Length; unit += Vector<float>.Count)
            {
                var x = Load(input, row + unit);
                Store(T.Excess(x, out var steeper), excess, row, unit, mix.Length);
                steeper *= Load(mix, unit);
                Store(steeper + Vector<float>.One, slope, row, unit, mix.Length);
                Store(-x * steeper, offset, row, unit, mix.Length);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> Load(ReadOnlySpan<float> source, int start)
        => source.Length - start >= Vector<float>.Count ? new Vector<float>(source[start..]) : LoadRest(source[start..]);

    /// <summary>Writes what belongs to the row; a vector may reach beyond it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector<float> value, Span<float> target, int row, int unit, int units)
    {
        if (units - unit >= Vector<float>.Count)
            value.CopyTo(target[(row + unit)..]);
        else
            StoreRest(value, target.Slice(row + unit, units - unit));
    }

    private static Vector<float> LoadRest(ReadOnlySpan<float> source)
    {
        Span<float> padded = stackalloc float[Vector<float>.Count];
        padded.Clear();
        source.CopyTo(padded);
        return new Vector<float>(padded);
    }

    private static void StoreRest(Vector<float> value, Span<float> target)
    {
        Span<float> padded = stackalloc float[Vector<float>.Count];
        value.CopyTo(padded);
        padded[..target.Length].CopyTo(target);
    }

    private static Span<float> Floats(Tensor tensor) => MemoryMarshal.Cast<byte, float>(tensor.bytes);
}
