namespace Microsoft.ML.Data;

public static class ColumnCursorExtensions
{
    public static IEnumerable<T> GetColumn<T>(this IDataView data, string columnName)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentException.ThrowIfNullOrEmpty(columnName);
        return data.GetColumn<T>(data.Schema[columnName]);
    }

    public static IEnumerable<T> GetColumn<T>(this IDataView data, DataViewSchema.Column column)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (column.Index >= data.Schema.Count || data.Schema[column.Index].Name != column.Name)
            throw new ArgumentOutOfRangeException(nameof(column), $"The data has no column '{column.Name}' at index {column.Index}");
        var isArray = column.Type is VectorDataViewType && typeof(T).IsSZArray;
        var item = isArray ? typeof(T).GetElementType()! : typeof(T);
        var rawType = isArray ? column.Type.GetItemType().RawType : column.Type.RawType;
        if (ColumnMembers.RawType(item) != rawType)
        {
            throw new ArgumentOutOfRangeException(
                nameof(column),
                $"Cannot map column (name: {column.Name}, type: {column.Type}) in data to the user-defined type, {typeof(T)}.");
        }
        return Read<T>(data, column);
    }

    private static IEnumerable<T> Read<T>(IDataView data, DataViewSchema.Column column)
    {
        using var cursor = data.GetRowCursor([column]);
        var read = (Func<T>)CreateReader<T>(cursor, column);
        while (cursor.MoveNext())
            yield return read();
    }

    private static Delegate CreateReader<T>(DataViewRow row, DataViewSchema.Column column)
    {
        if (typeof(T) == typeof(string))
            return Text(row, column);
        if (typeof(T) == typeof(string[]))
            return Texts(row, column);
        return typeof(T).IsSZArray
            ? Generic.Call(Array<int>, typeof(T).GetElementType()!, row, column)
            : Value<T>(row, column);
    }

    private static Func<T> Value<T>(DataViewRow row, DataViewSchema.Column column)
    {
        var get = row.GetGetter<T>(column);
        return () =>
        {
            // Each vector gets buffers of its own: the caller may keep it.
            T value = default!;
            get(ref value);
            return value;
        };
    }

    private static Func<string> Text(DataViewRow row, DataViewSchema.Column column)
    {
        var get = Value<ReadOnlyMemory<char>>(row, column);
        return () => get().ToString();
    }

    private static Func<TItem[]> Array<TItem>(DataViewRow row, DataViewSchema.Column column)
    {
        var get = row.GetGetter<VBuffer<TItem>>(column);
        VBuffer<TItem> value = default;
        return () =>
        {
            get(ref value);
            var array = new TItem[value.Length];
            value.CopyTo(array);
            return array;
        };
    }

    private static Func<string[]> Texts(DataViewRow row, DataViewSchema.Column column)
    {
        var get = Array<ReadOnlyMemory<char>>(row, column);
        return () => System.Array.ConvertAll(get(), text => text.ToString());
    }
}
