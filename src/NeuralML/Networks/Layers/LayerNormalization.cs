using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NeuralML.Networks.Layers;

/// <summary>Layer normalization (Ba et al. 2016, arXiv:1607.06450) of the last dimension.</summary>
internal sealed class LayerNormalization : nn.Module<Tensor, Tensor>
{
    private readonly Parameter _weight;
    private readonly Parameter _bias;
    private readonly long[] _shape;

    public LayerNormalization(int features)
        : base(nameof(LayerNormalization))
    {
        _shape = [features];
        _weight = InitialWeights.Constant(_shape, 1);
        _bias = InitialWeights.Constant(_shape, 0);
        RegisterComponents();
    }

    public override Tensor forward(Tensor input) => nn.functional.layer_norm(input, _shape, _weight, _bias);
}
