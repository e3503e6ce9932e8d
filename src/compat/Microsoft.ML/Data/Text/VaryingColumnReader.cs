namespace Microsoft.ML.Data;

/// <summary>A vector that goes on to the end of each line.</summary>
internal sealed class VaryingColumnReader<TValue>(TextColumn column, FieldParser<TValue> parser, TValue missing) : ColumnReader
{
    private readonly int[] _sources = column.Sources;
    private readonly int _rest = column.RestSource!.Value;
    private TValue[] _values = [];

    // Where the vector of each row ends; the next begins there.
    private int[] _ends = [];

    public override Delegate CreateGetter(TextPosition position, int index)
        => (ValueGetter<VBuffer<TValue>>)((ref VBuffer<TValue> value)
            => ((VaryingColumnReader<TValue>)position.Columns[index]).Get(position.Row, ref value));

    public override void Reserve(int rows)
    {
        if (rows > _ends.Length)
            _ends = new int[rows];
    }

    public override void Read(FieldSplitter fields, int row, long lineNumber)
    {
        var start = Start(row);
        var count = _sources.Length + Math.Max(0, fields.Count - _rest);
        if (start + count > _values.Length)
            Array.Resize(ref _values, Math.Max(start + count, 2 * _values.Length));
        for (var slot = 0; slot < count; slot++)
        {
            var source = slot < _sources.Length ? _sources[slot] : _rest + slot - _sources.Length;
            _values[start + slot] = Parse(fields[source], parser, missing, column, lineNumber);
        }
        _ends[row] = start + count;
    }

    private int Start(int row) => row == 0 ? 0 : _ends[row - 1];

    private void Get(int row, ref VBuffer<TValue> value)
        => VBuffer<TValue>.Copy(_values, Start(row), ref value, _ends[row] - Start(row));
}
