using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

/// <summary>What each known value of a column is replaced by; all others become the default, or an empty vector.</summary>
internal abstract partial class ValueLookup(PrimitiveDataViewType keyType, DataViewType valueType, DataViewSchema.Annotations annotations)
{
    /// <summary>The type of the values that are looked up.</summary>
    public PrimitiveDataViewType KeyType => keyType;

    /// <summary>The type of what they are replaced by.</summary>
    public DataViewType ValueType => valueType;

    public DataViewSchema.Annotations Annotations => annotations;

    public static ValueLookup Read(IDataView data, DataViewSchema.Column key, DataViewSchema.Column value)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (key.Type is not PrimitiveDataViewType)
            throw SchemaErrors.Mismatch("key", key.Name, "a scalar", key.Type.ToString()!, "keyColumn");
        using var cursor = data.GetRowCursor([key, value]);
        Delegate read = value.Type is VectorDataViewType ? ReadVectors<int, int> : ReadScalars<int, int>;
        return (ValueLookup)Generic.Invoke(read, [key.Type.RawType, value.Type.GetItemType().RawType], cursor, key, value)!;
    }

    public abstract Delegate CreateGetter(DataViewRow row, DataViewSchema.Column input);

    private static ValueLookup<TKey, TValue> ReadScalars<TKey, TValue>(
        DataViewRowCursor cursor, DataViewSchema.Column key, DataViewSchema.Column value)
        where TKey : notnull
    {
        var values = ReadAll<TKey, TValue>(cursor, key, value, Own);
        return new((PrimitiveDataViewType)key.Type, value.Type, value.Annotations, values);
    }

    private static ValueLookup<TKey, VBuffer<TItem>> ReadVectors<TKey, TItem>(
        DataViewRowCursor cursor, DataViewSchema.Column key, DataViewSchema.Column value)
        where TKey : notnull
    {
        var values = ReadAll<TKey, VBuffer<TItem>>(
            cursor, key, value, buffer => new VBuffer<TItem>(buffer.Length, [.. buffer.DenseValues().Select(Own)]));
        var type = (VectorDataViewType)value.Type;
        // All of one length make vectors of known size.
        if (!type.IsKnownSize && values.Values.Select(vector => vector.Length).Distinct().ToArray() is [> 0 and var size])
            type = new VectorDataViewType(type.ItemType, size);
        return new((PrimitiveDataViewType)key.Type, type, value.Annotations, values);
    }

    private static Dictionary<TKey, TValue> ReadAll<TKey, TValue>(
        DataViewRowCursor cursor, DataViewSchema.Column key, DataViewSchema.Column value, Func<TValue, TValue> own)
        where TKey : notnull
    {
        var getKey = cursor.GetGetter<TKey>(key);
        var getValue = cursor.GetGetter<TValue>(value);
        var values = new Dictionary<TKey, TValue>(TextComparer.EqualityOf<TKey>());
        TKey currentKey = default!;
        TValue currentValue = default!;
        while (cursor.MoveNext())
        {
            getKey(ref currentKey);
            getValue(ref currentValue);
            if (!values.TryAdd(Own(currentKey), own(currentValue)))
                throw new ArgumentException($"Duplicate key '{currentKey}' in column '{key.Name}' of the lookup map: give each key once");
        }

        return values;
    }

    // The text may lie in a buffer that is written over with the next row.
    private static T Own<T>(T value) => value is ReadOnlyMemory<char> text ? (T)(object)text.ToString().AsMemory() : value;
}
