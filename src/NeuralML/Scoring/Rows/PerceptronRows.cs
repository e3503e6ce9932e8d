using NeuralML.Networks;
using NeuralML.Networks.Layers;

namespace NeuralML.Scoring.Rows;

/// <summary>A <see cref="Mlp"/> or a <see cref="RealMlp"/>: dense layers with an activation behind each but the last.</summary>
internal sealed class PerceptronRows : ManagedRows
{
    private readonly InputRows _input;
    private readonly PackedDense[] _layers;
    private readonly IRowActivation[] _activations;

    public PerceptronRows(Mlp network)
    {
        _input = new InputRows(network.Input);
        _layers = [.. network.Layers.Select(PackedDense.Of)];
        _activations = new IRowActivation[_layers.Length - 1];
        Array.Fill(_activations, new ReluRows());
    }

    public PerceptronRows(RealMlp network)
    {
        _input = new InputRows(network.Input);
        var scale = Floats.Of(network.Scaling.Scale);
        _layers = [.. network.Layers.Select((layer, i) => PackedDense.Of(layer, i == 0 ? scale : null))];
        _activations = [.. network.Activations.Select((layer, i) => layer switch
        {
            ParametricActivation<Selu> selu => (IRowActivation)new ParametricRows<Selu>(selu, _layers[i].Stride),
            ParametricActivation<Mish> mish => new ParametricRows<Mish>(mish, _layers[i].Stride),
            _ => throw new NotSupportedException($"There are no rows of {layer.GetName()}."),
        })];
    }

    public override void Run(ReadOnlySpan<float> inputs, int rows, RowBuffers buffers, Span<float> outputs)
    {
        var source = _input.Apply(inputs, rows, buffers);
        var stride = _input.Outputs;
        for (var i = 0; i < _layers.Length; i++)
        {
            // Of two buffers in turn, one is read and one is written.
            var target = buffers.Get(i % 2 == 0 ? RowBuffer.Hidden : RowBuffer.Next, rows * _layers[i].Stride);
            _layers[i].Apply(source, stride, rows, target, _layers[i].Stride);
            if (i < _activations.Length)
                _activations[i].Apply(target);
            source = target;
            stride = _layers[i].Stride;
        }

        Copy(source, stride, rows, outputs);
    }
}
