using NeuralML.Networks.Layers;
using TorchSharp;
using static TorchSharp.torch;

namespace NeuralML.Networks;

/// <summary>The user's own network behind the embeddings; <c>[batch, inputs]</c> to <c>[batch, outputs]</c>.</summary>
internal sealed class CustomNetwork : TabularNetwork
{
    private const int ProbeRows = 2;

    private readonly InputEmbedding _input;
    private readonly nn.Module<Tensor, Tensor> _own;

    /// <param name="input">What stands before the network; it then belongs to this one.</param>
    /// <param name="create">Makes the network, which then belongs to this one.</param>
    /// <param name="outputs">Outputs for a row.</param>
    /// <param name="random">Where the network's seed comes from.</param>
    /// <exception cref="InvalidOperationException">The network's outputs are not of the shape or the type that is needed.</exception>
    public CustomNetwork(
        InputEmbedding input, Func<NetworkInputs, nn.Module<Tensor, Tensor>> create, int outputs, Random random)
        : base(nameof(CustomNetwork))
    {
        _input = input;
        try
        {
            register_module("input", _input);
            _own = create(new NetworkInputs(input.Outputs, outputs, random.Next()))
                ?? throw new InvalidOperationException($"{nameof(NeuralNetOptions.Network)} made no network.");
            register_module("own", _own);
            Check(input.Outputs, outputs);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public override bool Decays(string parameterName)
        => base.Decays(parameterName) && !parameterName.EndsWith(".bias", StringComparison.Ordinal);

    public override Tensor forward(Tensor input) => _own.call(_input.call(input));

    private void Check(int inputs, int outputs)
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        _own.eval();
        var output = _own.call(zeros(ProbeRows, inputs));
        _own.train();
        if (output.dtype != ScalarType.Float32 || !output.shape.AsSpan().SequenceEqual([ProbeRows, outputs]))
        {
            throw new InvalidOperationException(
                $"The network of {nameof(NeuralNetOptions.Network)} turns [{ProbeRows}, {inputs}] into "
                + $"[{string.Join(", ", output.shape)}] of {output.dtype}, but [{ProbeRows}, {outputs}] of {ScalarType.Float32} is needed: "
                + $"{nameof(NetworkInputs.OutputCount)} outputs for each row.");
        }
    }
}
