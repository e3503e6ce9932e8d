namespace NeuralML.Features;

/// <summary>The values of one feature in ascending order, and their quantiles.</summary>
internal static class SortedValues
{
    /// <summary>The values of the feature in the given rows without the missing ones.</summary>
    public static float[] Of(TrainingTable table, ReadOnlySpan<int> rows, int slot)
    {
        var values = new float[rows.Length];
        var count = 0;
        foreach (var row in rows)
        {
            var value = table.GetRow(row)[slot];
            if (!float.IsNaN(value))
                values[count++] = value;
        }

        Array.Resize(ref values, count);
        Array.Sort(values);
        return values;
    }

    /// <summary>
    /// The <paramref name="index"/>-th of the points that cut the values into <paramref name="parts"/> equal parts, the smallest value
    /// being the first; interpolated linearly between neighbours as NumPy does.
    /// </summary>
    public static double Quantile(ReadOnlySpan<float> sorted, int index, int parts)
    {
        // Divided last, so that a position that is a whole number is exactly that.
        var position = (double)index * (sorted.Length - 1) / parts;
        var below = (int)position;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((position - below) * ((double)sorted[above] - sorted[below]));
    }
}
