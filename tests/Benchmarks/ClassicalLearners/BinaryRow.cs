namespace NeuralML.Benchmarks.ClassicalLearners;

internal sealed class BinaryRow
{
    public float[] Features { get; set; } = [];

    public bool Label { get; set; }
}
