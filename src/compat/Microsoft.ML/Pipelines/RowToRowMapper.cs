namespace Microsoft.ML.Data;

/// <summary>Binds a <see cref="RowMapper"/> to its input: rows in, rows with the added columns out.</summary>
internal sealed class RowToRowMapper : IRowToRowMapper
{
    private readonly RowMapper _mapper;
    private readonly ColumnBindings _bindings;

    public RowToRowMapper(RowMapper mapper)
    {
        _mapper = mapper;
        _bindings = new ColumnBindings(mapper.InputSchema, mapper.GetOutputColumns());
    }

    public DataViewSchema InputSchema => _bindings.InputSchema;

    public DataViewSchema OutputSchema => _bindings.OutputSchema;

    public IEnumerable<DataViewSchema.Column> GetDependencies(IEnumerable<DataViewSchema.Column> dependingColumns)
    {
        var needed = new SortedSet<int>();
        foreach (var column in dependingColumns)
        {
            if (_bindings.IsAdded(column.Index, out var source))
                needed.UnionWith(_mapper.GetDependencies(source));
            else
                needed.Add(source);
        }

        return needed.Select(index => InputSchema[index]);
    }

    public DataViewRow GetRow(DataViewRow input, IEnumerable<DataViewSchema.Column> activeColumns)
        => new MappedRow(input, _mapper, _bindings, activeColumns);
}
