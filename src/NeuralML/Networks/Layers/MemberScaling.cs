using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NeuralML.Networks.Layers;

/// <summary>
/// Makes the members of an ensemble of one input: <c>[1, batch, inputs]</c> to <c>[members, batch, inputs]</c>, each with signs of its
/// own at first (the only adapter of TabM-mini; Gorishniy et al. 2024, arXiv:2410.24210).
/// </summary>
internal sealed class MemberScaling : nn.Module<Tensor, Tensor>
{
    private readonly Parameter _inputScale;

    public MemberScaling(int members, int inputs, Random random)
        : base(nameof(MemberScaling))
    {
        _inputScale = InitialWeights.Signs([members, 1, inputs], random);
        RegisterComponents();
    }

    /// <summary><c>[members, 1, inputs]</c>.</summary>
    public Parameter Scale => _inputScale;

    public override Tensor forward(Tensor input) => input.mul(_inputScale);
}
