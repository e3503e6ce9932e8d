using NeuralML.Features;

namespace NeuralML.Tests.Features;

/// <summary>Training tables written in place.</summary>
internal static class Table
{
    /// <summary>A table with one feature.</summary>
    public static TrainingTable Of(params float[] values) => new(values, new float[values.Length], 1, [], []);

    /// <summary>A table of several features.</summary>
    public static TrainingTable OfRows(params float[][] rows)
        => new([.. rows.SelectMany(row => row)], new float[rows.Length], rows[0].Length, [], []);

    /// <summary>A table of one categorical column without numbers; the level of each row.</summary>
    public static TrainingTable OfLevels(params int[] levels) => new([], new float[levels.Length], 0, levels, [levels.Max()]);

    public static int[] AllRows(this TrainingTable table) => [.. Enumerable.Range(0, table.RowCount)];

    public static int[] AllSlots(this TrainingTable table) => [.. Enumerable.Range(0, table.FeatureCount)];

    /// <summary>What a scaler makes of rows, once it is fitted on all rows of the table.</summary>
    public static float[] Scaled(this TrainingTable table, NumericScaling scaling, params float[] values)
        => NumericScaler.Fit(scaling, table, table.AllRows(), table.AllSlots()).ScaledBy(values);

    /// <summary>What a scaler of all features makes of rows.</summary>
    public static float[] ScaledBy(this NumericScaler scaler, params float[] values)
    {
        var scaled = new float[values.Length];
        for (var row = 0; row < values.Length; row += scaler.Count)
            scaler.Transform(values.AsSpan(row, scaler.Count), scaled.AsSpan(row, scaler.Count));
        return scaled;
    }
}
