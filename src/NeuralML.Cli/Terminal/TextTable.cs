namespace NeuralML.Cli.Terminal;

/// <summary>Columns of text side by side, at any width: programs that cut lines get whole ones.</summary>
internal static class TextTable
{
    private const string Gap = "  ";

    /// <param name="writer">Where to.</param>
    /// <param name="rows">The cells, the same number in each row, a header first if there is one.</param>
    /// <param name="isNumber">Whether a column stands on the right.</param>
    public static void Write(TextWriter writer, IReadOnlyList<string[]> rows, Func<int, bool> isNumber)
    {
        if (rows.Count == 0)
            return;
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        foreach (var row in rows)
        {
            var cells = row.Select((cell, column) => isNumber(column) ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column]));
            writer.WriteLine(string.Join(Gap, cells).TrimEnd());
        }
    }
}
