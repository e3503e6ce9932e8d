using Microsoft.ML.Data;

namespace NeuralML.LibSvm;

/// <summary>A row whose label is true or false.</summary>
internal sealed class BooleanRow
{
    public bool Label { get; set; }

    public VBuffer<float> Features { get; set; }
}
