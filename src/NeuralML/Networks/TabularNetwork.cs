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

    /// <summary>
    /// What the network's next dropout depends on: with it, the weights and the optimizer's state, training goes on as if it had
    /// never been interrupted.
    /// </summary>
    public IReadOnlyList<ulong> NoiseState
    {
        get => [.. Dropouts().Select(dropout => dropout.State)];
        set
        {
            var next = 0;
            foreach (var dropout in Dropouts())
                dropout.State = value[next++];
        }
    }

    /// <summary>Multiplies every rate of dropout, as it was given, with a factor from 0 to 1: for schedules.</summary>
    public void ScaleDropout(double factor)
    {
        foreach (var dropout in Dropouts())
            dropout.Factor = factor;
    }

    private IEnumerable<SeededDropout> Dropouts() => modules().OfType<SeededDropout>();
}
