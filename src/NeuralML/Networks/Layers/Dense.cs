using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NeuralML.Networks.Layers;

/// <summary>A fully connected layer: <c>[..., inputs]</c> to <c>[..., outputs]</c>.</summary>
internal sealed class Dense : nn.Module<Tensor, Tensor>, IDenseLayer
{
    private readonly Parameter _weight;
    private readonly Parameter _bias;

    public Dense(int inputs, int outputs, Random random)
        : base(nameof(Dense))
    {
        // He et al. 2015 (arXiv:1502.01852) with PyTorch's gain: uniform within 1/sqrt(inputs).
        var bound = 1 / Math.Sqrt(inputs);
        _weight = InitialWeights.Uniform([outputs, inputs], bound, random);
        _bias = InitialWeights.Uniform([outputs], bound, random);
        RegisterComponents();
    }

    public Parameter Weight => _weight;

    /// <summary><c>[outputs]</c>.</summary>
    public Parameter Bias => _bias;

    public override Tensor forward(Tensor input) => nn.functional.linear(input, _weight, _bias);
}
