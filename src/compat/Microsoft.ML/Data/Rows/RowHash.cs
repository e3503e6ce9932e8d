namespace Microsoft.ML.Data;

/// <summary>A hash of a column's value, the same in every process.</summary>
internal static class RowHash
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public static Func<ulong> Create(DataViewRow row, DataViewSchema.Column column)
    {
        var itemType = column.Type.GetItemType().RawType;
        var hashItem = Generic.Call(HashItem<int>, itemType);
        return (Func<ulong>)(column.Type is VectorDataViewType
            ? Generic.Call(Vector<int>, itemType, row, column, hashItem)
            : Generic.Call(Scalar<int>, itemType, row, column, hashItem));
    }

    private static Func<ulong> Scalar<TValue>(DataViewRow row, DataViewSchema.Column column, Func<TValue, ulong> hash)
    {
        var get = row.GetGetter<TValue>(column);
        TValue value = default!;
        return () =>
        {
            get(ref value);
            return hash(value);
        };
    }

    private static Func<ulong> Vector<TItem>(DataViewRow row, DataViewSchema.Column column, Func<TItem, ulong> hash)
    {
        var get = row.GetGetter<VBuffer<TItem>>(column);
        VBuffer<TItem> value = default;
        return () =>
        {
            get(ref value);
            var result = Offset;
            foreach (var item in value.DenseValues())
                result = (result ^ hash(item)) * Prime;
            return result;
        };
    }

    private static Func<TItem, ulong> HashItem<TItem>()
    {
        // The hash codes of numbers and times depend on the value alone; those of texts on a seed of the process.
        if (typeof(TItem) != typeof(ReadOnlyMemory<char>))
            return value => (uint)(value?.GetHashCode() ?? 0);
        return (Func<TItem, ulong>)(Delegate)(Func<ReadOnlyMemory<char>, ulong>)(text => HashText(text.Span));
    }

    // FNV-1a
    private static ulong HashText(ReadOnlySpan<char> text)
    {
        var result = Offset;
        foreach (var character in text)
            result = (result ^ character) * Prime;
        return result;
    }
}
