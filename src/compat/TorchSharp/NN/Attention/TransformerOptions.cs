using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Native;

/// <summary>What every layer of a transformer is made with, and the steps that its layers share.</summary>
internal sealed record TransformerOptions(
    long Size, long Heads, long Width, double Dropout, nn.Activations Activation, ScalarType? Type = null)
{
    internal double Dropout { get; } = Dropout is >= 0 and <= 1
        ? Dropout
        : throw new ArgumentException($"The dropout probability must be between 0 and 1, not {Dropout}.", nameof(Dropout));

    internal nn.Activations Activation { get; } = Enum.IsDefined(Activation)
        ? Activation
        : throw new ArgumentOutOfRangeException(nameof(Activation), Activation, "There are ReLU and GELU.");

    internal MultiheadAttention Attention() => new(Size, Heads, Dropout, true, false, false, null, null, Type);

    internal Linear Widening() => new(Size, Width, true, Type);

    internal Linear Narrowing() => new(Width, Size, true, Type);

    internal LayerNorm Norm() => new([Size], 1e-5, true, true, Type);

    /// <summary>The part of a layer that looks at one step alone.</summary>
    internal Tensor FeedForward(Linear widening, Linear narrowing, Tensor input, bool training)
    {
        var wide = widening.call(input);
        wide = Activation == nn.Activations.ReLU ? wide.relu_() : wide.gelu();
        return narrowing.call(Dropped(wide, training));
    }

    /// <summary>The sum of what came in and what a part of the layer made of it, normalised.</summary>
    internal Tensor Joined(LayerNorm norm, Tensor input, Tensor change, bool training) =>
        norm.call(input.add(Dropped(change, training)));

    private Tensor Dropped(Tensor tensor, bool training) =>
        training && Dropout > 0 ? nn.functional.dropout(tensor, Dropout) : tensor;
}
