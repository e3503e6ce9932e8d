using TorchSharp;
using static TorchSharp.torch;

namespace NeuralML.Training.Losses;

/// <summary>The user's own loss.</summary>
internal sealed class DelegateLoss(Func<Tensor, Tensor, Tensor> compute) : Loss
{
    public override Tensor Train(Tensor output, Tensor target, Tensor? weights)
    {
        var losses = compute(output, target);
        Check(losses, output);
        return Mean(losses, weights);
    }

    private static void Check(Tensor? losses, Tensor output)
    {
        if (losses is null)
            throw Error("nothing");
        var rows = output.shape[0];
        if (losses.ndim != 1 || losses.shape[0] != rows || losses.dtype != ScalarType.Float32)
            throw Error($"{losses.dtype} [{string.Join(", ", losses.shape)}] for a batch of {rows} rows");
        if (output.requires_grad && !losses.requires_grad)
            throw Error("a tensor that does not depend on the output by operations that torch can differentiate");
    }

    private static InvalidOperationException Error(string what)
        => new($"{nameof(NeuralNetOptions.CustomLoss)} returned {what}. "
            + "It must return one loss per row, a Float32 tensor [batch] computed from the output, not their mean.");
}
