using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NeuralML.Networks.Layers;

/// <summary>A fully connected layer for each member: <c>[members, batch, inputs]</c> to <c>[members, batch, outputs]</c>.</summary>
internal sealed class MemberHeads : nn.Module<Tensor, Tensor>
{
    private readonly Parameter _weight;
    private readonly Parameter _bias;

    public MemberHeads(int members, int inputs, int outputs, Random random)
        : base(nameof(MemberHeads))
    {
        var bound = 1 / Math.Sqrt(inputs);
        _weight = InitialWeights.Uniform([members, inputs, outputs], bound, random);
        _bias = InitialWeights.Uniform([members, 1, outputs], bound, random);
        RegisterComponents();
    }

    /// <summary><c>[members, inputs, outputs]</c>.</summary>
    public Parameter Weight => _weight;

    /// <summary><c>[members, 1, outputs]</c>.</summary>
    public Parameter Bias => _bias;

    public override Tensor forward(Tensor input) => input.bmm(_weight).add_(_bias);
}
