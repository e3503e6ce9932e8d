using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NeuralML.Networks.Layers;

/// <summary>A fully connected layer whose first weights come from a given generator instead of libtorch's global one.</summary>
internal sealed class Dense : nn.Module<Tensor, Tensor>
{
    private readonly Parameter _weight;
    private readonly Parameter _bias;

    public Dense(int inputs, int outputs, Random random)
        : base(nameof(Dense))
    {
        if ((long)inputs * outputs > Array.MaxLength)
        {
            throw new InvalidOperationException(
                $"A layer of {inputs} inputs and {outputs} units has too many weights. "
                + $"Use fewer features, classes or {nameof(NeuralNetOptions.HiddenSizes)}.");
        }

        // He et al. 2015 (arXiv:1502.01852) with PyTorch's gain: uniform within 1/sqrt(inputs).
        var bound = 1 / Math.Sqrt(inputs);
        _weight = new Parameter(Uniform([outputs, inputs], bound, random));
        _bias = new Parameter(Uniform([outputs], bound, random));
        // The network's owner disposes them, not a scope that happens to be open where it is built.
        _weight.DetachFromDisposeScope();
        _bias.DetachFromDisposeScope();
        RegisterComponents();
    }

    public override Tensor forward(Tensor input) => nn.functional.linear(input, _weight, _bias);

    private static Tensor Uniform(long[] shape, double bound, Random random)
    {
        var values = new float[shape.Aggregate((product, length) => product * length)];
        for (var i = 0; i < values.Length; i++)
            values[i] = (float)(((2 * random.NextDouble()) - 1) * bound);
        return tensor(values, shape);
    }
}
