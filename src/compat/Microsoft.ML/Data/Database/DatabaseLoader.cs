namespace Microsoft.ML.Data;

public sealed partial class DatabaseLoader : IDataLoader<DatabaseSource>
{
    private readonly DatabaseColumn[] _columns;
    private readonly DataViewSchema _schema;

    internal DatabaseLoader(Column[]? columns)
    {
        if (columns is not { Length: > 0 })
            throw new ArgumentOutOfRangeException(nameof(Options.Columns), "The columns to load must be given");
        _columns = Array.ConvertAll(columns, DatabaseColumn.Create);
        _schema = DataViewSchema.Create(_columns.Select(column => new DataViewSchema.DetachedColumn(column.Name, column.Type)));
    }

    public DataViewSchema GetOutputSchema() => _schema;

    public IDataView Load(DatabaseSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new DatabaseDataView(_schema, _columns, source);
    }

    void ICanSaveModel.Save(ModelSaveContext ctx) => throw new NotSupportedException("Loaders are not saved.");
}
