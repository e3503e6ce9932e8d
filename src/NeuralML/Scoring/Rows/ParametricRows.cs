using System.Numerics;
using NeuralML.Networks.Layers;

namespace NeuralML.Scoring.Rows;

/// <summary>A <see cref="ParametricActivation{T}"/>.</summary>
/// <param name="layer">Where the weights are.</param>
/// <param name="stride">Numbers of a row, a multiple of 16.</param>
internal sealed class ParametricRows<T>(ParametricActivation<T> layer, int stride) : IRowActivation
    where T : struct, IActivation
{
    private readonly AlignedFloats _mix = Floats.Padded(layer.Mix, stride);

    public void Apply(Span<float> values)
    {
        ReadOnlySpan<float> mix = _mix.Span;
        for (var row = 0; row < values.Length; row += mix.Length)
        {
            for (var unit = 0; unit < mix.Length; unit += Vector<float>.Count)
            {
                var place = values[(row + unit)..];
                var x = new Vector<float>(place);
                (x + (new Vector<float>(mix[unit..]) * T.Excess(x, out _))).CopyTo(place);
            }
        }
    }
}
