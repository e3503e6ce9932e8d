namespace NeuralML.Features;

/// <summary>Training data in contiguous memory, as it was read.</summary>
/// <param name="Features">The numeric features, <c>[rows, features]</c>, one row behind the other; NaN is missing.</param>
/// <param name="Labels">A label per row: 0 or 1, the index of the class, or the number to predict.</param>
/// <param name="FeatureCount">Numeric features per row.</param>
/// <param name="Categories">
/// The levels of categorical columns, <c>[rows, categorical columns]</c>: 0 is missing, others count from 1 to the column's level count.
/// </param>
/// <param name="LevelCounts">Levels per categorical column.</param>
internal sealed record TrainingTable(float[] Features, float[] Labels, int FeatureCount, int[] Categories, int[] LevelCounts)
{
    /// <summary>The data that this table is only a sample of; null where it has all rows.</summary>
    public RowStream? Stream { get; init; }

    public int RowCount => Labels.Length;

    public ReadOnlySpan<float> GetRow(int row) => Features.AsSpan(row * FeatureCount, FeatureCount);

    public ReadOnlySpan<int> GetCategories(int row) => Categories.AsSpan(row * LevelCounts.Length, LevelCounts.Length);
}
