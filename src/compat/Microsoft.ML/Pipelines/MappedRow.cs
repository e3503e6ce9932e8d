namespace Microsoft.ML.Data;

internal sealed class MappedRow : DataViewRow
{
    private readonly DataViewRow _input;
    private readonly ColumnBindings _bindings;
    private readonly Delegate?[] _addedGetters;

    public MappedRow(DataViewRow input, RowMapper mapper, ColumnBindings bindings, IEnumerable<DataViewSchema.Column> activeColumns)
    {
        _input = input;
        _bindings = bindings;
        _addedGetters = new Delegate?[bindings.OutputSchema.Count - bindings.InputSchema.Count];
        foreach (var column in activeColumns)
        {
            if (bindings.IsAdded(column.Index, out var added))
                _addedGetters[added] ??= mapper.CreateGetter(input, added);
        }
    }

    public override long Position => _input.Position;

    public override long Batch => _input.Batch;

    public override DataViewSchema Schema => _bindings.OutputSchema;

    public override ValueGetter<DataViewRowId> GetIdGetter() => _input.GetIdGetter();

    public override bool IsColumnActive(DataViewSchema.Column column)
        => _bindings.IsAdded(column.Index, out var source)
            ? _addedGetters[source] is not null
            : _input.IsColumnActive(_bindings.InputSchema[source]);

    public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
    {
        if (!_bindings.IsAdded(column.Index, out var source))
            return _input.GetGetter<TValue>(_bindings.InputSchema[source]);
        return RowGetters.Cast<TValue>(_addedGetters[source], column);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _input.Dispose();
        base.Dispose(disposing);
    }
}
