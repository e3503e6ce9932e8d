namespace Microsoft.ML.Data;

internal sealed class VectorColumnReader<TValue>(TextColumn column, FieldParser<TValue> parser, TValue missing) : ColumnReader
{
    private readonly int[] _sources = column.Sources;
    private TValue[] _values = [];

    public override Delegate CreateGetter(TextPosition position, int index)
        => (ValueGetter<VBuffer<TValue>>)((ref VBuffer<TValue> value)
            => ((VectorColumnReader<TValue>)position.Columns[index]).Get(position.Row, ref value));

    public override void Reserve(int rows)
    {
        if (rows * _sources.Length > _values.Length)
            _values = new TValue[rows * _sources.Length];
    }

    public override void Read(FieldSplitter fields, int row, long lineNumber)
    {
        var values = _values.AsSpan(row * _sources.Length, _sources.Length);
        for (var slot = 0; slot < values.Length; slot++)
            values[slot] = Parse(fields[_sources[slot]], parser, missing, column, lineNumber);
    }

    private void Get(int row, ref VBuffer<TValue> value)
        => VBuffer<TValue>.Copy(_values, row * _sources.Length, ref value, _sources.Length);
}
