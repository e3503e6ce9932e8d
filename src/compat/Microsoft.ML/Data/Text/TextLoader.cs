namespace Microsoft.ML.Data;

public sealed partial class TextLoader : IDataLoader<IMultiStreamSource>
{
    private readonly Options _options;
    private readonly LineSyntax _syntax;
    private readonly TextColumn[] _columns;
    private readonly DataViewSchema _schema;

    internal TextLoader(Options options, Column[]? columns, IMultiStreamSource? dataSample)
    {
        if (columns is not { Length: > 0 })
            throw new ArgumentOutOfRangeException(nameof(Options.Columns), "The columns to load must be given");
        _options = options;
        _syntax = new LineSyntax(options);
        _columns = TextColumn.Create(columns, TextSample.Create(options, _syntax, dataSample), options.AllowSparse);
        _schema = DataViewSchema.Create(
            _columns.Select(column => new DataViewSchema.DetachedColumn(column.Name, column.Type, column.Annotations)));
    }

    public DataViewSchema GetOutputSchema() => _schema;

    public IDataView Load(IMultiStreamSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new TextDataView(_schema, _columns, _options, _syntax, source);
    }

    void ICanSaveModel.Save(ModelSaveContext ctx) => throw new NotSupportedException("Loaders are not saved.");
}
