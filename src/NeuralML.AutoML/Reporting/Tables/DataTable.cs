namespace NeuralML.AutoML.Reporting.Tables;

/// <summary>A table, the same in HTML and Markdown.</summary>
/// <param name="Caption">What it shows.</param>
/// <param name="Columns">Its columns; the first names the row.</param>
/// <param name="Rows">Its cells, one per column in every row.</param>
internal sealed record DataTable(string Caption, IReadOnlyList<DataColumn> Columns, IReadOnlyList<IReadOnlyList<DataCell>> Rows)
{
    /// <summary>Rows that there are besides those shown.</summary>
    public int LeftOut { get; init; }

    /// <summary>The same with the first <paramref name="most"/> rows only.</summary>
    public DataTable Shortened(int most)
        => Rows.Count <= most ? this : this with { Rows = [.. Rows.Take(most)], LeftOut = Rows.Count - most };
}
