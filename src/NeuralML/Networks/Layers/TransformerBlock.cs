using TorchSharp;
using static TorchSharp.torch;

namespace NeuralML.Networks.Layers;

/// <summary>
/// Attention and a gated perceptron (ReGLU; Shazeer 2020, arXiv:2002.05202), each normalized before and added to what it was given:
/// <c>[batch, tokens, width]</c> to the same, or to the first token alone.
/// </summary>
internal sealed class TransformerBlock : nn.Module<Tensor, Tensor>
{
    private readonly LayerNormalization? _attentionNorm;
    private readonly Attention _attention;
    private readonly LayerNormalization _gateNorm;
    private readonly Dense _gate;
    private readonly SeededDropout _dropout;
    private readonly Dense _output;
    private readonly bool _last;

    /// <param name="shape">The transformer's size.</param>
    /// <param name="first">Whether it is the first block, which does not normalize its input.</param>
    /// <param name="last">Whether it is the last block, of which only the first token, the prediction's, is needed.</param>
    /// <param name="random">Where the weights come from.</param>
    public TransformerBlock(FtTransformerShape shape, bool first, bool last, Random random)
        : base(nameof(TransformerBlock))
    {
        _last = last;
        try
        {
            if (!first)
                register_module("attentionNorm", _attentionNorm = new LayerNormalization(shape.Width));
            register_module("attention", _attention = new Attention(shape.Width, shape.Heads, shape.AttentionDropout, random));
            register_module("gateNorm", _gateNorm = new LayerNormalization(shape.Width));
            register_module("gate", _gate = new Dense(shape.Width, 2 * shape.HiddenWidth, random));
            register_module("dropout", _dropout = new SeededDropout(shape.Dropout, (ulong)random.NextInt64()));
            register_module("output", _output = new Dense(shape.HiddenWidth, shape.Width, random));
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public override Tensor forward(Tensor input)
    {
        var tokens = _attentionNorm is null ? input : _attentionNorm.call(input);
        var attended = _attention.call(_last ? tokens.narrow(1, 0, 1) : tokens, tokens);
        var sum = attended.add_(_last ? input.narrow(1, 0, 1) : input);
        var gates = _gate.call(_gateNorm.call(sum)).chunk(2, -1);
        return _output.call(_dropout.call(gates[0].mul(gates[1].relu()))).add_(sum);
    }
}
