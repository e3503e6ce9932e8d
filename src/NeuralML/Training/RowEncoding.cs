using NeuralML.Features;

namespace NeuralML.Training;

/// <summary>How rows become inputs, targets and weights of a network.</summary>
/// <param name="Label">What is predicted.</param>
/// <param name="Encoder">What makes the inputs.</param>
/// <param name="TargetScaler">The unit of a regression's targets.</param>
/// <param name="Weights">What rows count.</param>
internal sealed record RowEncoding(LabelColumn Label, FeatureEncoder Encoder, TargetScaler TargetScaler, RowWeights Weights)
{
    public TensorData Encode(TrainingTable table, int[] rows) => new(table, rows, this);
}
