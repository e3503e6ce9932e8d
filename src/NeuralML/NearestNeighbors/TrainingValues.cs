namespace NeuralML.NearestNeighbors;

/// <summary>What the training rows say.</summary>
/// <param name="Labels">0 or 1, the index of the class, or the number to predict.</param>
/// <param name="Weights">What the vote of each is multiplied with, above 0; null for 1.</param>
internal sealed record TrainingValues(float[] Labels, float[]? Weights)
{
    /// <summary>These and, behind them, more.</summary>
    public TrainingValues Append(TrainingValues more)
        => new([.. Labels, .. more.Labels], Weights is null ? null : [.. Weights, .. more.Weights!]);
}
