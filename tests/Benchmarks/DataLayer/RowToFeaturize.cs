using Microsoft.ML.Data;

namespace NeuralML.Benchmarks.DataLayer;

/// <summary>A row in memory: numbers and two texts.</summary>
internal sealed class RowToFeaturize
{
    [VectorType(50)]
    public float[] Numbers { get; set; } = [];

    public string A { get; set; } = "";

    public string B { get; set; } = "";
}
