using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NeuralML.Networks.Layers;

/// <summary>Batch normalization (Ioffe and Szegedy 2015, arXiv:1502.03167) of <c>[batch, features]</c>.</summary>
/// <remarks>A training batch of a single row, which has no variance, is normalized by the running statistics.</remarks>
internal sealed class BatchNormalization : nn.Module<Tensor, Tensor>
{
    // Of libtorch.
    public const double Epsilon = 1e-5;

    private readonly Parameter _weight;
    private readonly Parameter _bias;
    private readonly Tensor _mean;
    private readonly Tensor _variance;

    public BatchNormalization(int features)
        : base(nameof(BatchNormalization))
    {
        _weight = InitialWeights.Constant([features], 1);
        _bias = InitialWeights.Constant([features], 0);
        _mean = zeros([features]).DetachFromDisposeScope();
        _variance = ones([features]).DetachFromDisposeScope();
        RegisterComponents();
    }

    /// <summary><c>[features]</c>.</summary>
    public Parameter Weight => _weight;

    /// <summary><c>[features]</c>.</summary>
    public Parameter Bias => _bias;

    /// <summary>The running mean, <c>[features]</c>.</summary>
    public Tensor Mean => _mean;

    /// <summary>The running variance, <c>[features]</c>.</summary>
    public Tensor Variance => _variance;

    public override Tensor forward(Tensor input)
        => nn.functional.batch_norm(input, _mean, _variance, _weight, _bias, training && input.shape[0] > 1, eps: Epsilon);
}
