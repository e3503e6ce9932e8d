using NeuralML.Features;

namespace NeuralML.Training;

/// <summary>How rows become inputs and targets of a network.</summary>
internal sealed record RowEncoding(PredictionTask Task, FeatureEncoder Encoder, TargetScaler TargetScaler)
{
    public TensorData Encode(TrainingTable table, int[] rows) => new(table, rows, Task, Encoder, TargetScaler);
}
