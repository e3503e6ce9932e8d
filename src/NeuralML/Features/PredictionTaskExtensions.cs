namespace NeuralML.Features;

internal static class PredictionTaskExtensions
{
    /// <summary>Whether classes are predicted, and with them probabilities.</summary>
    public static bool IsClassification(this PredictionTask task)
        => task is PredictionTask.Binary or PredictionTask.Multiclass or PredictionTask.MultiLabel;

    /// <summary>Whether each output of a network is the logit of a probability of its own.</summary>
    public static bool HasLogits(this PredictionTask task) => task is PredictionTask.Binary or PredictionTask.MultiLabel;
}
