using Microsoft.ML.Data;

namespace NeuralML.LibSvm;

/// <summary>A line of the file.</summary>
/// <param name="Label">Its label.</param>
/// <param name="Indices">The features that it has, from 0, in rising order.</param>
/// <param name="Values">Their values.</param>
internal sealed record LibSvmRow(float Label, int[] Indices, float[] Values)
{
    public VBuffer<float> ToVector(int width) => new(width, Indices.Length, Values, Indices);
}
