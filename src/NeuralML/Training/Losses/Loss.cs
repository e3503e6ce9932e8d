using static TorchSharp.torch;

namespace NeuralML.Training.Losses;

/// <summary>What training keeps small, as the weighted mean over a batch.</summary>
/// <remarks>
/// Weights are 1 in the mean over all rows, so that the mean over batches is the weighted mean over the rows, whatever a batch weighs.
/// </remarks>
internal abstract class Loss : IDisposable
{
    /// <summary>The loss that is trained on, with smoothed labels.</summary>
    /// <param name="output">The network's output, <c>[batch, outputs]</c>.</param>
    /// <param name="target">
    /// The targets, <c>[batch]</c>, or <c>[batch, labels]</c> where the label is a vector: class indexes as Int64, anything else as
    /// Float32.
    /// </param>
    /// <param name="weights">
    /// How much each row counts, <c>[batch]</c>, or each label of it, <c>[batch, labels]</c>; null when all count 1.
    /// </param>
    public abstract Tensor Train(Tensor output, Tensor target, Tensor? weights);

    /// <summary>The loss that epochs are compared by, against the labels as they are.</summary>
    /// <param name="output">The network's output, <c>[batch, outputs]</c>.</param>
    /// <param name="target">The targets, as for training.</param>
    /// <param name="weights">The weights, as for training.</param>
    public virtual Tensor Evaluate(Tensor output, Tensor target, Tensor? weights) => Train(output, target, weights);

    public virtual void Dispose()
    {
    }

    /// <summary>The mean of losses of rows, <c>[batch]</c>, or of their outputs, <c>[batch, outputs]</c>.</summary>
    protected static Tensor Mean(Tensor losses, Tensor? weights)
        => weights is null ? losses.mean() : (losses * Spread(weights, losses)).mean();

    /// <summary>Weights of rows in a shape that multiplies with values of their outputs.</summary>
    protected static Tensor Spread(Tensor weights, Tensor values) => weights.ndim < values.ndim ? weights.unsqueeze(1) : weights;
}
