namespace Microsoft.ML.Data;

/// <summary>A vector that goes on to the end of each line.</summary>
internal sealed class VaryingColumnReader<TValue>(TextColumn column, FieldParser<TValue> parser, TValue missing) : ColumnReader
{
    private readonly int[] _sources = column.Sources;
    private readonly int _rest = column.RestSource!.Value;
    private TValue[] _values = [];
    private int _count;

    public override Delegate Getter
        => (ValueGetter<VBuffer<TValue>>)((ref VBuffer<TValue> value) => VBuffer<TValue>.Copy(_values, 0, ref value, _count));

    public override void Read(FieldSplitter fields, long lineNumber)
    {
        _count = _sources.Length + Math.Max(0, fields.Count - _rest);
        if (_count > _values.Length)
            Array.Resize(ref _values, Math.Max(_count, 2 * _values.Length));
        for (var slot = 0; slot < _count; slot++)
        {
            var source = slot < _sources.Length ? _sources[slot] : _rest + slot - _sources.Length;
            _values[slot] = Parse(fields[source], parser, missing, column, lineNumber);
        }
    }
}
