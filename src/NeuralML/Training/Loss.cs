using NeuralML.Features;
using TorchSharp;
using static TorchSharp.torch;

namespace NeuralML.Training;

/// <summary>The loss that belongs to a task, as the mean over a batch.</summary>
internal static class Loss
{
    /// <param name="task">What is predicted.</param>
    /// <param name="output">The network's output, <c>[batch, outputs]</c>.</param>
    /// <param name="target">The targets, <c>[batch]</c>: class indexes as Int64, anything else as Float32.</param>
    public static Tensor Compute(PredictionTask task, Tensor output, Tensor target) => task switch
    {
        PredictionTask.Binary => nn.functional.binary_cross_entropy_with_logits(output.squeeze(1), target),
        PredictionTask.Multiclass => nn.functional.cross_entropy(output, target),
        _ => nn.functional.mse_loss(output.squeeze(1), target),
    };
}
