using System.Runtime.InteropServices;
using NeuralML.Networks.Layers;

namespace NeuralML.Scoring.Rows;

/// <summary>A <see cref="CategoryEmbedding"/>.</summary>
internal sealed class CategoryRows(CategoryEmbedding layer)
{
    private readonly int _width = layer.Width;
    private readonly float[] _weight = Floats.Of(layer.Weight);
    private readonly long[] _offset = MemoryMarshal.Cast<byte, long>(layer.Offset.bytes).ToArray();

    /// <param name="levels">The levels of a row, whole numbers, <c>[columns]</c>.</param>
    /// <param name="target"><c>[columns, width]</c>.</param>
    public void Apply(ReadOnlySpan<float> levels, Span<float> target)
    {
        for (var column = 0; column < levels.Length; column++)
        {
            var level = (int)(_offset[column] + (long)levels[column]);
            _weight.AsSpan(level * _width, _width).CopyTo(target[(column * _width)..]);
        }
    }
}
