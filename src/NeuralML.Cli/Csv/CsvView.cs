using Microsoft.ML;

namespace NeuralML.Cli.Csv;

/// <summary>The rows of a file, read anew by each cursor.</summary>
/// <param name="file">The file.</param>
/// <param name="columns">What is made of its fields.</param>
/// <param name="isWanted">Which records are rows.</param>
/// <param name="token">Ends reading with an exception.</param>
internal sealed class CsvView(
    CsvFile file, IReadOnlyList<CsvColumn> columns, Func<CsvReader, bool> isWanted, CancellationToken token) : IDataView
{
    public bool CanShuffle => false;

    public DataViewSchema Schema { get; } = CreateSchema(columns);

    public long? GetRowCount() => null;

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null)
        => new CsvCursor(Schema, file.OpenRows(), columns, columnsNeeded, isWanted, token);

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null)
        => [GetRowCursor(columnsNeeded, rand)];

    private static DataViewSchema CreateSchema(IReadOnlyList<CsvColumn> columns)
    {
        var builder = new DataViewSchema.Builder();
        builder.AddColumns(columns.Select(column => column.Source));
        return builder.ToSchema();
    }
}
