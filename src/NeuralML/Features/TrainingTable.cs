namespace NeuralML.Features;

/// <summary>Training data in contiguous memory, as it was read.</summary>
/// <param name="Features">The numeric features, <c>[rows, features]</c>, one row behind the other; NaN is missing.</param>
/// <param name="Labels">
/// The labels, <c>[rows, labels]</c>, mostly one per row: 0 or 1, the index of the class, or the number to predict.
/// </param>
/// <param name="FeatureCount">Numeric features per row.</param>
/// <param name="Categories">
/// The levels of categorical columns, <c>[rows, categorical columns]</c>: 0 is missing, others count from 1 to the column's level count.
/// </param>
/// <param name="LevelCounts">Levels per categorical column.</param>
/// <param name="LabelWidth">Labels per row.</param>
/// <param name="Weights">How much each row counts, above 0; null when all count the same.</param>
internal sealed record TrainingTable(
    float[] Features, float[] Labels, int FeatureCount, int[] Categories, int[] LevelCounts, int LabelWidth = 1, float[]? Weights = null)
{
    /// <summary>The data that this table is only a sample of; null where it has all rows.</summary>
    public RowStream? Stream { get; init; }

    public int RowCount => Labels.Length / LabelWidth;

    /// <summary>What validation rows are drawn evenly from: a class per row, or one for all where a row has several labels.</summary>
    public float[] Strata => LabelWidth == 1 ? Labels : new float[RowCount];

    public ReadOnlySpan<float> GetRow(int row) => Features.AsSpan(row * FeatureCount, FeatureCount);

    public ReadOnlySpan<int> GetCategories(int row) => Categories.AsSpan(row * LevelCounts.Length, LevelCounts.Length);

    public ReadOnlySpan<float> GetLabels(int row) => Labels.AsSpan(row * LabelWidth, LabelWidth);

    /// <summary>The labels of some rows, <c>[rows * labels]</c>.</summary>
    public float[] SelectLabels(ReadOnlySpan<int> rows)
    {
        var labels = new float[rows.Length * LabelWidth];
        for (var i = 0; i < rows.Length; i++)
            GetLabels(rows[i]).CopyTo(labels.AsSpan(i * LabelWidth));
        return labels;
    }

    public float GetWeight(int row) => Weights is null ? 1 : Weights[row];
}
