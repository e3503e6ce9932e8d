using NeuralML.NeuralNet;
using NeuralML.Scoring;

namespace NeuralML.Training.Ensembles;

/// <summary>A network that was trained on one split, and what it predicts for the rows that it has not seen.</summary>
/// <param name="Recipe">Which kind of network.</param>
/// <param name="Network">The network.</param>
/// <param name="ValidationRows">The rows of its validation part.</param>
/// <param name="Predictions">What it predicts for them, <c>[rows * outputs]</c>: logits, or numbers in the unit of the label.</param>
internal sealed record TrainedMember(Recipe Recipe, TrainedNetwork Network, int[] ValidationRows, float[] Predictions) : IDisposable
{
    public void Dispose() => Network.Dispose();
}
