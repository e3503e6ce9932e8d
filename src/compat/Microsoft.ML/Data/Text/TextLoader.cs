namespace Microsoft.ML.Data;

public sealed partial class TextLoader : IDataLoader<IMultiStreamSource>
{
    private readonly Options _options;
    private readonly LineSyntax _syntax;
    private readonly TextColumn[] _columns;
    private readonly DataViewSchema _schema;

    internal TextLoader(Options options, Column[]? columns, IMultiStreamSource? dataSample)
        : this(options, syntax => columns is { Length: > 0 }
            ? TextColumn.Create(columns, TextSample.Create(options, syntax, dataSample), options.AllowSparse)
            : throw new ArgumentOutOfRangeException(nameof(Options.Columns), "The columns to load must be given"))
    {
    }

    private TextLoader(Options options, Func<LineSyntax, TextColumn[]> createColumns)
    {
        _options = options;
        _syntax = new LineSyntax(options);
        _columns = createColumns(_syntax);
        _schema = DataViewSchema.Create(
            _columns.Select(column => new DataViewSchema.DetachedColumn(column.Name, column.Type, column.Annotations)));
    }

    public DataViewSchema GetOutputSchema() => _schema;

    public IDataView Load(IMultiStreamSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new TextDataView(_schema, _columns, _options, _syntax, source);
    }
}
