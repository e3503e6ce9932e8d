using System.Numerics;
using NeuralML.Networks.Layers;

namespace NeuralML.Scoring.Rows;

/// <summary>A <see cref="PeriodicEmbedding"/>.</summary>
internal sealed class PeriodicRows : INumericRows
{
    private readonly int _frequencies;
    private readonly float[] _frequency;
    private readonly float[] _phase;
    private readonly float[] _weight;
    private readonly float[] _bias;

    public PeriodicRows(PeriodicEmbedding layer)
    {
        Width = layer.Width;
        var (features, count, learned) = (layer.Features, (int)layer.Frequency.shape[2], Width - 1);
        // Whole vectors of cosines, the last of which have weights of 0.
        _frequencies = (count + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;
        _frequency = new float[features * _frequencies];
        _phase = new float[features * _frequencies];
        _weight = new float[features * learned * _frequencies];
        _bias = Floats.Of(layer.Bias);
        var (frequency, phase, weight) = (Floats.Of(layer.Frequency), Floats.Of(layer.Phase), Floats.Of(layer.Weight));
        for (var feature = 0; feature < features; feature++)
        {
            for (var i = 0; i < count; i++)
            {
                var (source, target) = ((feature * count) + i, (feature * _frequencies) + i);
                _frequency[target] = frequency[source];
                _phase[target] = phase[source];
                for (var output = 0; output < learned; output++)
                    _weight[(((feature * learned) + output) * _frequencies) + i] = weight[(source * learned) + output];
            }
        }
    }

    public int Width { get; }

    public void Apply(ReadOnlySpan<float> values, Span<float> target)
    {
        var learned = Width - 1;
        Span<float> cosines = stackalloc float[_frequencies];
        for (var feature = 0; feature < values.Length; feature++)
        {
            var angle = new Vector<float>((float)(2 * Math.PI) * values[feature]);
            for (var i = 0; i < _frequencies; i += Vector<float>.Count)
            {
                var at = (feature * _frequencies) + i;
                Vector.Cos((angle * new Vector<float>(_frequency, at)) + new Vector<float>(_phase, at)).CopyTo(cosines[i..]);
            }

            var outputs = target.Slice(feature * Width, Width);
            for (var output = 0; output < learned; output++)
            {
                var at = (feature * learned) + output;
                var sum = Vector<float>.Zero;
                for (var i = 0; i < _frequencies; i += Vector<float>.Count)
                    sum += new Vector<float>(cosines[i..]) * new Vector<float>(_weight, (at * _frequencies) + i);
                outputs[output] = Vector.Sum(sum) + _bias[at];
            }

            outputs[learned] = values[feature];
        }
    }
}
