namespace Microsoft.ML.Data;

internal sealed class VectorColumnReader<TValue>(TextColumn column, FieldParser<TValue> parser, TValue missing) : ColumnReader
{
    private readonly TValue[] _values = new TValue[column.Sources.Length];

    public override Delegate Getter
        => (ValueGetter<VBuffer<TValue>>)((ref VBuffer<TValue> value) => VBuffer<TValue>.Copy(_values, 0, ref value, _values.Length));

    public override void Read(FieldSplitter fields, long lineNumber)
    {
        for (var slot = 0; slot < _values.Length; slot++)
            _values[slot] = Parse(fields[column.Sources[slot]], parser, missing, column, lineNumber);
    }
}
