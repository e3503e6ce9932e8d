namespace NeuralML.AutoML.Reporting.Curves;

/// <summary>A few rows that stand for many.</summary>
internal static class RowSample
{
    /// <summary>At most <paramref name="most"/> of <paramref name="rowCount"/> rows in ascending order, always the same ones.</summary>
    public static IReadOnlyList<int> Of(int rowCount, int most)
    {
        if (rowCount <= most)
        {
            return [.. Enumerable.Range(0, rowCount)];
        }

        // Selection sampling (Knuth 3.4.2, S): a fixed stride would go wrong with rows that repeat in a rhythm.
        var random = new Random(1);
        var rows = new List<int>(most);
        for (int row = 0; rows.Count < most; row++)
        {
            if (random.Next(rowCount - row) < most - rows.Count)
            {
                rows.Add(row);
            }
        }

        return rows;
    }
}
