namespace NeuralML.Features;

/// <summary>What the training rows have of each number of a row.</summary>
/// <param name="Many">The slots with more than two values.</param>
/// <param name="Two">The slots with two, such as flags and one-hot levels.</param>
/// <param name="Missing">The slots where a value lacks in some rows and not in all.</param>
internal sealed record NumericSlots(int[] Many, int[] Two, int[] Missing)
{
    /// <summary>Looks at the given rows; what is constant in them is in none of the lists.</summary>
    public static NumericSlots Find(TrainingTable table, ReadOnlySpan<int> rows)
    {
        var many = new bool[table.FeatureCount];
        var missing = new int[table.FeatureCount];
        var (first, second) = (new float[table.FeatureCount], new float[table.FeatureCount]);
        Array.Fill(first, float.NaN);
        Array.Fill(second, float.NaN);
        foreach (var index in rows)
        {
            var row = table.GetRow(index);
            for (var slot = 0; slot < row.Length; slot++)
            {
                var value = row[slot];
                if (float.IsNaN(value))
                    missing[slot]++;
                else if (many[slot] || value == first[slot] || value == second[slot])
                    continue;
                else if (float.IsNaN(first[slot]))
                    first[slot] = value;
                else if (float.IsNaN(second[slot]))
                    second[slot] = value;
                else
                    many[slot] = true;
            }
        }

        var rowCount = rows.Length;
        return new NumericSlots(
            Where(slot => many[slot]),
            Where(slot => !many[slot] && !float.IsNaN(second[slot])),
            Where(slot => missing[slot] > 0 && missing[slot] < rowCount));

        int[] Where(Func<int, bool> holds) => [.. Enumerable.Range(0, many.Length).Where(holds)];
    }
}
