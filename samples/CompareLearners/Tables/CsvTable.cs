namespace CompareLearners.Tables;

/// <summary>What is known of a CSV file after a first reading.</summary>
internal sealed record CsvTable(string Path, int RowCount, CsvColumn Label, TableTask Task, IReadOnlyList<CsvColumn> Features)
{
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public IEnumerable<CsvColumn> Numbers => Features.Where(column => column.Kind == ColumnKind.Number);

    public IEnumerable<CsvColumn> Texts => Features.Where(column => column.Kind == ColumnKind.Text);
}
