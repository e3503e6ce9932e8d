using Microsoft.ML;

namespace NeuralML.Features;

/// <summary>Training data that is too large for the memory it may take and is read again for each epoch.</summary>
/// <param name="data">The data.</param>
/// <param name="features">Which columns are features; they have learned their categories.</param>
/// <param name="label">Which is the label.</param>
/// <param name="sampled">The numbers, among the rows with a label, of the rows of the table that stands for the data.</param>
/// <param name="rowCount">All rows with a label.</param>
/// <param name="memoryLimit">Bytes that training may take for rows.</param>
internal sealed class RowStream(
    IDataView data, FeatureColumns features, LabelColumn label, long[] sampled, long rowCount, long memoryLimit)
{
    private const int FewestSampleRows = 1000;
    private const int MostSampleRows = 500_000;

    // What a row takes for each category at most before its inputs are known: its level and an input for each of few levels.
    private const int ValuesOfCategory = 1 + CategoryLevels.Few;

    /// <summary>All rows with a label.</summary>
    public long RowCount => rowCount;

    /// <summary>For each row of the sample its number among the rows with a label.</summary>
    public IReadOnlyList<long> Sampled => sampled;

    /// <summary>
    /// Rows that a shuffle pool may have: a quarter of the limit, and half of the rows at most, so that batches are there before all rows
    /// are read.
    /// </summary>
    public int PoolRows
        => (int)Math.Clamp(
            memoryLimit / 4 / (sizeof(float) * (features.NumberCount + features.Categorical.Length + (long)label.ValueCount)),
            FewestSampleRows,
            Math.Clamp(rowCount / 2, FewestSampleRows, Array.MaxLength / Math.Max(1, features.NumberCount)));

    /// <summary>How many rows fit: as they are read and, beside that, as inputs of a network.</summary>
    public static long RowsWithin(long memoryLimit, FeatureColumns features, LabelColumn label)
        => memoryLimit / (sizeof(float)
            * ((2L * features.NumberCount) + (ValuesOfCategory * features.Categorical.Length) + (2 * label.ValueCount)));

    /// <summary>How many rows stand for data of which so many would fit.</summary>
    public static int SampleRows(long most) => (int)Math.Clamp(most / 4, FewestSampleRows, MostSampleRows);

    public TrainingRows Open() => new(data, features, label, learn: false);

    /// <summary>An empty table for rows of this data.</summary>
    public TableBuilder CreateTable(int rows) => new(features, label, rows);
}
