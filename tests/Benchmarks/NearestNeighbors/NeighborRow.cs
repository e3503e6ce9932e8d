namespace NeuralML.Benchmarks.NearestNeighbors;

internal sealed class NeighborRow
{
    public float[] Features { get; set; } = [];

    public float Label { get; set; }
}
