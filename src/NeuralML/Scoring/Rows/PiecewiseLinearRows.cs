using System.Numerics;
using NeuralML.Networks.Layers;

namespace NeuralML.Scoring.Rows;

/// <summary>
/// A <see cref="PiecewiseLinearEmbedding"/> by its tables: all bins below that of a value are full, so that their sum is known, and only
/// one is filled in part.
/// </summary>
internal sealed class PiecewiseLinearRows : INumericRows
{
    private readonly int _bins;
    private readonly float[] _edges;
    private readonly float[] _scale;
    private readonly float[] _starts;
    private readonly float[] _slopes;

    public PiecewiseLinearRows(PiecewiseLinearEmbedding layer)
    {
        Width = layer.Width;
        var (bins, learned) = (layer.BinCount, Width - 1);
        // Whole vectors of edges, the last of which lie above all values.
        _bins = (bins + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;
        _edges = new float[layer.Features * _bins];
        _scale = new float[layer.Features * _bins];
        _starts = new float[layer.Features * _bins * learned];
        _slopes = new float[layer.Features * _bins * learned];
        Array.Fill(_edges, float.PositiveInfinity);
        var (edges, scale, weight, bias) = (Floats.Of(layer.Edges), Floats.Of(layer.Scale), Floats.Of(layer.Weight), Floats.Of(layer.Bias));
        var sums = new double[learned];
        for (var feature = 0; feature < layer.Features; feature++)
        {
            for (var i = 0; i < learned; i++)
                sums[i] = bias[(feature * learned) + i];
            // What a feature of no bins has is that of one which nothing fills.
            var used = Math.Max(1, 1 + Array.FindLastIndex(scale[(feature * bins)..((feature + 1) * bins)], factor => factor != 0));
            for (var bin = 0; bin < used; bin++)
            {
                var (source, target) = ((feature * bins) + bin, (feature * _bins) + bin);
                _edges[target] = edges[source];
                _scale[target] = scale[source];
                for (var i = 0; i < learned; i++)
                {
                    var slope = weight[(source * learned) + i];
                    _starts[(target * learned) + i] = (float)sums[i];
                    _slopes[(target * learned) + i] = slope;
                    sums[i] += scale[source] == 0 ? 0 : slope;
                }
            }
        }
    }

    public int Width { get; }

    public void Apply(ReadOnlySpan<float> values, Span<float> target)
    {
        var learned = Width - 1;
        for (var feature = 0; feature < values.Length; feature++)
        {
            var value = values[feature];
            var bin = (feature * _bins) + FindBin(feature * _bins, value);
            var filled = Math.Clamp((value - _edges[bin]) * _scale[bin], 0, 1);
            var starts = _starts.AsSpan(bin * learned, learned);
            var slopes = _slopes.AsSpan(bin * learned, learned);
            var outputs = target.Slice(feature * Width, Width);
            for (var i = 0; i < starts.Length; i++)
                outputs[i] = starts[i] + (filled * slopes[i]);
            outputs[learned] = value;
        }
    }

    /// <summary>The last bin that does not begin above a value; the first if all do.</summary>
    private int FindBin(int first, float value)
    {
        var wanted = new Vector<float>(value);
        var below = Vector<int>.Zero;
        for (var bin = first; bin < first + _bins; bin += Vector<float>.Count)
            below -= Vector.LessThanOrEqual(new Vector<float>(_edges, bin), wanted);
        return Math.Max(0, Vector.Sum(below) - 1);
    }
}
