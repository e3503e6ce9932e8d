using TorchSharp;
using static TorchSharp.torch;

namespace NeuralML.Networks.Layers;

/// <summary>
/// Turns each number into several that a network learns more easily from, and keeps the number itself:
/// <c>[batch, features]</c> to <c>[batch, features * Width]</c>.
/// </summary>
internal abstract class NumericEmbeddingLayer(string name, int features, int width) : nn.Module<Tensor, Tensor>(name)
{
    public int Features => features;

    /// <summary>Outputs for each feature, the number itself included.</summary>
    public int Width => width;

    public override Tensor forward(Tensor input)
    {
        // One product per feature, all in one call: features come first in between.
        var learned = Embed(input.t().unsqueeze(2)).transpose(0, 1);
        return cat([learned, input.unsqueeze(2)], 2).flatten(1);
    }

    /// <summary><c>[features, batch, 1]</c> to <c>[features, batch, Width - 1]</c>.</summary>
    protected abstract Tensor Embed(Tensor values);
}
