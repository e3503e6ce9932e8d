namespace Microsoft.ML.Data;

internal sealed class ScalarColumnReader<TValue>(TextColumn column, FieldParser<TValue> parser, TValue missing) : ColumnReader
{
    private readonly int _source = column.Sources[0];
    private TValue[] _values = [];

    public override Delegate CreateGetter(TextPosition position, int index)
        => (ValueGetter<TValue>)((ref TValue value)
            => value = ((ScalarColumnReader<TValue>)position.Columns[index])._values[position.Row]);

    public override void Reserve(int rows)
    {
        if (rows > _values.Length)
            _values = new TValue[rows];
    }

    public override void Read(FieldSplitter fields, int row, long lineNumber)
        => _values[row] = Parse(fields[_source], parser, missing, column, lineNumber);
}
