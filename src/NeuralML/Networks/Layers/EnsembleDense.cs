using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NeuralML.Networks.Layers;

/// <summary>
/// A fully connected layer of several members that share its weights and differ in the scale of each input and output and in the bias
/// (BatchEnsemble; Wen et al. 2020, arXiv:2002.06715): <c>[members or 1, batch, inputs]</c> to <c>[members, batch, outputs]</c>.
/// </summary>
internal sealed class EnsembleDense : nn.Module<Tensor, Tensor>, IDenseLayer
{
    private readonly Parameter _inputScale;
    private readonly Parameter _weight;
    private readonly Parameter _outputScale;
    private readonly Parameter _bias;

    /// <param name="members">Members.</param>
    /// <param name="inputs">Features of a row.</param>
    /// <param name="outputs">Units.</param>
    /// <param name="first">Whether members are told apart here: by random signs of their inputs.</param>
    /// <param name="random">Where the weights come from.</param>
    public EnsembleDense(int members, int inputs, int outputs, bool first, Random random)
        : base(nameof(EnsembleDense))
    {
        var bound = 1 / Math.Sqrt(inputs);
        _weight = InitialWeights.Uniform([outputs, inputs], bound, random);
        _inputScale = first
            ? InitialWeights.Signs([members, 1, inputs], random)
            : InitialWeights.Constant([members, 1, inputs], 1);
        _outputScale = InitialWeights.Constant([members, 1, outputs], 1);
        _bias = InitialWeights.Uniform([members, 1, outputs], bound, random);
        RegisterComponents();
    }

    public Parameter Weight => _weight;

    public override Tensor forward(Tensor input)
        => _bias.addcmul(nn.functional.linear(input.mul(_inputScale), _weight), _outputScale, 1);
}
