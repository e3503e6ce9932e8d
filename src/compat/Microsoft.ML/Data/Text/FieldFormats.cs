using System.Numerics;

namespace Microsoft.ML.Data;

/// <summary>How values are written so that <see cref="FieldParsers"/> reads them again.</summary>
internal static class FieldFormats
{
    /// <summary>What writes the fields of a column of the row, as it then is.</summary>
    public static Action<FieldWriter> Create(DataViewRow row, DataViewSchema.Column column)
    {
        var item = column.Type.GetItemType();
        var create = column.Type is VectorDataViewType ? (Delegate)Vector<int> : Scalar<int>;
        return (Action<FieldWriter>)Generic.Invoke(create, [item.RawType], row, column, Create(item))!;
    }

    private static Delegate Create(DataViewType item) => item switch
    {
        KeyDataViewType => Generic.Call(Key<uint>, item.RawType),
        TextDataViewType => (FieldFormat<ReadOnlyMemory<char>>)((writer, value) => writer.Write(value.Span)),
        BooleanDataViewType => (FieldFormat<bool>)((writer, value) => writer.Write(value ? "1" : "0")),
        _ when item.RawType == typeof(float) || item.RawType == typeof(double) => Generic.Call(Real<double>, item.RawType),
        DateTimeDataViewType => Formattable<DateTime>("o"),
        DateTimeOffsetDataViewType => Formattable<DateTimeOffset>("o"),
        TimeSpanDataViewType => Formattable<TimeSpan>("c"),
        _ => Generic.Call(Formattable<int>, item.RawType, [null]),
    };

    // Texts count keys from 0; a missing key has no number.
    private static FieldFormat<TKey> Key<TKey>()
        where TKey : struct, IBinaryInteger<TKey>
        => (writer, key) =>
        {
            if (TKey.IsZero(key))
                writer.Write("");
            else
                writer.Write(key - TKey.One);
        };

    private static FieldFormat<TReal> Real<TReal>()
        where TReal : struct, IFloatingPointIeee754<TReal>
        => (writer, value) =>
        {
            if (TReal.IsNaN(value))
                writer.Write("?");
            else
                writer.Write(value);
        };

    private static FieldFormat<TValue> Formattable<TValue>(string? format)
        where TValue : struct, ISpanFormattable => (writer, value) => writer.Write(value, format);

    private static Action<FieldWriter> Scalar<TValue>(DataViewRow row, DataViewSchema.Column column, FieldFormat<TValue> format)
    {
        var get = row.GetGetter<TValue>(column);
        TValue value = default!;
        return writer =>
        {
            get(ref value);
            format(writer, value);
        };
    }

    private static Action<FieldWriter> Vector<TItem>(DataViewRow row, DataViewSchema.Column column, FieldFormat<TItem> format)
    {
        var get = row.GetGetter<VBuffer<TItem>>(column);
        VBuffer<TItem> value = default;
        return writer =>
        {
            get(ref value);
            foreach (var item in value.DenseValues())
                format(writer, item);
        };
    }
}
