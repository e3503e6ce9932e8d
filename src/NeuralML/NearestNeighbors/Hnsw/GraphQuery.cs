namespace NeuralML.NearestNeighbors.Hnsw;

/// <summary>A row that others are compared with.</summary>
/// <param name="values">The row.</param>
/// <param name="codes">Its codes, where rows have codes.</param>
internal readonly ref struct GraphQuery(ReadOnlySpan<float> values, ReadOnlySpan<short> codes)
{
    public ReadOnlySpan<float> Values { get; } = values;

    public ReadOnlySpan<short> Codes { get; } = codes;
}
