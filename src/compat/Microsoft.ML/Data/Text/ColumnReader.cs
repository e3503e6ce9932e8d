namespace Microsoft.ML.Data;

/// <summary>Parses the fields of one column and keeps the values of a block of lines.</summary>
internal abstract class ColumnReader
{
    /// <summary>A getter of the row at a position, from the reader that its block has at the index.</summary>
    public abstract Delegate CreateGetter(TextPosition position, int index);

    /// <summary>Makes room for so many rows; those before are given up.</summary>
    public abstract void Reserve(int rows);

    public abstract void Read(FieldSplitter fields, int row, long lineNumber);

    public static ColumnReader Create(TextColumn column, TextLoader.Options options)
    {
        var item = (PrimitiveDataViewType)column.Type.GetItemType();
        var parser = FieldParsers.Create(item, options.DecimalMarker);
        Delegate create = column.Type is not VectorDataViewType ? CreateScalar<int>
            : column.RestSource is null ? CreateVector<int>
            : CreateVarying<int>;
        return (ColumnReader)Generic.Invoke(create, [item.RawType], column, parser, options.MissingRealsAsNaNs)!;
    }

    protected static TValue Parse<TValue>(
        ReadOnlySpan<char> text, FieldParser<TValue> parser, TValue missing, TextColumn column, long lineNumber)
    {
        if (text.IsEmpty)
            return missing;
        if (parser(text, out var value))
            return value;
        var inner = new InvalidOperationException($"Could not parse value {text} in line {lineNumber}, column {column.Name}");
        throw new FormatException("Parsing failed with an exception: " + inner.Message, inner);
    }

    private static ScalarColumnReader<TValue> CreateScalar<TValue>(TextColumn column, Delegate parser, bool missingRealsAsNaNs)
        => new(column, (FieldParser<TValue>)parser, Missing<TValue>(missingRealsAsNaNs));

    private static VectorColumnReader<TValue> CreateVector<TValue>(TextColumn column, Delegate parser, bool missingRealsAsNaNs)
        => new(column, (FieldParser<TValue>)parser, Missing<TValue>(missingRealsAsNaNs));

    private static VaryingColumnReader<TValue> CreateVarying<TValue>(TextColumn column, Delegate parser, bool missingRealsAsNaNs)
        => new(column, (FieldParser<TValue>)parser, Missing<TValue>(missingRealsAsNaNs));

    private static TValue Missing<TValue>(bool missingRealsAsNaNs) => missingRealsAsNaNs switch
    {
        true when typeof(TValue) == typeof(float) => (TValue)(object)float.NaN,
        true when typeof(TValue) == typeof(double) => (TValue)(object)double.NaN,
        _ => default!,
    };
}
