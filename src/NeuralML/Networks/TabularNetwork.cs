using NeuralML.Networks.Layers;
using TorchSharp;
using static TorchSharp.torch;

namespace NeuralML.Networks;

/// <summary>A network for tables, <c>[batch, inputs]</c> to <c>[batch, outputs]</c>, and what its paper asks of the optimizer.</summary>
internal abstract class TabularNetwork(string name) : nn.Module<Tensor, Tensor>(name)
{
    /// <summary>
    /// How many predictions a row gets in training, where the output is <c>[batch * Members, outputs]</c>, those of a row next to each
    /// other: a loss takes the targets repeated by <c>repeat_interleave(Members, 0)</c>. In evaluation a row has one, their mean.
    /// </summary>
    public virtual int Members => 1;

    /// <summary>The factor on the learning rate of a parameter.</summary>
    public virtual double RateFactor(string parameterName) => 1;

    /// <summary>Whether a parameter is subject to weight decay: not a bias, nor what follows a normalization.</summary>
    public virtual bool Decays(string parameterName)
        => !parameterName.EndsWith("_bias", StringComparison.Ordinal)
            && !parameterName.Contains("norm", StringComparison.OrdinalIgnoreCase);

    /// <summary>Multiplies every rate of dropout, as it was given, with a factor from 0 to 1: for schedules.</summary>
    public void ScaleDropout(double factor)
    {
        foreach (var module in modules())
        {
            if (module is SeededDropout dropout)
                dropout.Factor = factor;
        }
    }
}
