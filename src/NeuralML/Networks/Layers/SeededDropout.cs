using TorchSharp;
using static TorchSharp.torch;

namespace NeuralML.Networks.Layers;

/// <summary>
/// Dropout (Srivastava et al. 2014) that draws from its own generator, so that two fits side by side do not disturb each other.
/// </summary>
internal sealed class SeededDropout(double rate, Generator generator) : nn.Module<Tensor, Tensor>(nameof(SeededDropout))
{
    public override Tensor forward(Tensor input)
    {
        if (!training || rate == 0)
            return input;
        var keep = 1 - rate;
        return input * empty_like(input).bernoulli_(keep, generator).div_(keep);
    }
}
