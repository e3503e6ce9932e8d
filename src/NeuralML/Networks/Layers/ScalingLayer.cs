using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NeuralML.Networks.Layers;

/// <summary>
/// A learned factor for each feature, 1 at first: the network's own choice of features (Holzmüller et al. 2024, arXiv:2407.04491).
/// </summary>
internal sealed class ScalingLayer : nn.Module<Tensor, Tensor>
{
    private readonly Parameter _scale;

    public ScalingLayer(int features)
        : base(nameof(ScalingLayer))
    {
        _scale = InitialWeights.Constant([features], 1);
        RegisterComponents();
    }

    /// <summary><c>[features]</c>.</summary>
    public Parameter Scale => _scale;

    public override Tensor forward(Tensor input) => input.mul(_scale);
}
