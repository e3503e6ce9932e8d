namespace NeuralML.Benchmarks.Scoring;

internal sealed class ServedPrediction
{
    public float Score { get; set; }
}
