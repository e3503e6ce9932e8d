using Microsoft.ML.Data;

namespace NeuralML.LibSvm;

/// <summary>A row whose label is a number.</summary>
internal sealed class NumberRow
{
    public float Label { get; set; }

    public VBuffer<float> Features { get; set; }
}
