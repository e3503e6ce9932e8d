namespace Microsoft.ML.Trainers.FastTree;

/// <summary>The features of all rows, read by column.</summary>
internal interface IFeatureStore
{
    void Add(ReadOnlySpan<float> values, ReadOnlySpan<int> slots);

    /// <summary>The values of a feature in as many rows as the target is long.</summary>
    void CopyColumn(int feature, int firstRow, Span<float> target);

    float Value(int row, int feature);
}
