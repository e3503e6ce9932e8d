using static TorchSharp.torch;

namespace NeuralML.Training.Losses;

/// <summary>The mean of a function of each output and its target, as most regressions have it.</summary>
/// <param name="compute">The function; reduced to the mean it takes fewer passes.</param>
internal sealed class ElementwiseLoss(Func<Tensor, Tensor, nn.Reduction, Tensor> compute) : Loss
{
    public override Tensor Train(Tensor output, Tensor target, Tensor? weights)
    {
        var fitted = output.view_as(target);
        return weights is null ? compute(fitted, target, nn.Reduction.Mean) : Mean(compute(fitted, target, nn.Reduction.None), weights);
    }
}
