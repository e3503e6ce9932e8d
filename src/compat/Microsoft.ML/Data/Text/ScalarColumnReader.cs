namespace Microsoft.ML.Data;

internal sealed class ScalarColumnReader<TValue>(TextColumn column, FieldParser<TValue> parser, TValue missing) : ColumnReader
{
    private readonly int _source = column.Sources[0];
    private TValue _value = default!;

    public override Delegate Getter => (ValueGetter<TValue>)((ref TValue value) => value = _value);

    public override void Read(FieldSplitter fields, long lineNumber)
        => _value = Parse(fields[_source], parser, missing, column, lineNumber);
}
