namespace Microsoft.ML.Data;

public sealed partial class DatabaseLoader : IDataLoader<DatabaseSource>
{
    private readonly DatabaseColumn[] _columns;
    private readonly DataViewSchema _schema;

    internal DatabaseLoader(Column[]? columns)
        : this(columns is { Length: > 0 }
            ? Array.ConvertAll(columns, DatabaseColumn.Create)
            : throw new ArgumentOutOfRangeException(nameof(Options.Columns), "The columns to load must be given"))
    {
    }

    private DatabaseLoader(DatabaseColumn[] columns)
    {
        _columns = columns;
        _schema = DataViewSchema.Create(_columns.Select(column => new DataViewSchema.DetachedColumn(column.Name, column.Type)));
    }

    public DataViewSchema GetOutputSchema() => _schema;

    public IDataView Load(DatabaseSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new DatabaseDataView(_schema, _columns, source);
    }
}
