namespace NeuralML.Benchmarks.TrainingSteps;

internal sealed class NumberRow
{
    public float[] Features { get; set; } = [];

    public bool Label { get; set; }
}
