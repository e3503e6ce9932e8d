using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

/// <typeparam name="TKey">The raw type that is looked up.</typeparam>
/// <typeparam name="TValue">The raw type of the result, which may be a vector.</typeparam>
internal sealed class ValueLookup<TKey, TValue>(
    PrimitiveDataViewType keyType, DataViewType valueType, DataViewSchema.Annotations annotations, Dictionary<TKey, TValue> values)
    : ValueLookup(keyType, valueType, annotations)
    where TKey : notnull
{
    public override Delegate CreateGetter(DataViewRow row, DataViewSchema.Column input)
    {
        if (input.Type is VectorDataViewType)
            return MapVector(row.GetGetter<VBuffer<TKey>>(input));
        return ValueType is VectorDataViewType
            ? Generic.Call(ToVector<int>, ValueType.GetItemType().RawType, row.GetGetter<TKey>(input), values)
            : MapScalar(row.GetGetter<TKey>(input));
    }

    public override void Save(BinaryWriter writer)
    {
        writer.WriteType(KeyType);
        writer.WriteType(ValueType);
        SchemaFormat.WriteAnnotations(writer, Annotations);
        writer.WriteArray(values.Keys);
        if (ValueType is VectorDataViewType)
        {
            Generic.Invoke(SaveVectors<int>, [ValueType.GetItemType().RawType], writer, values.Values);
            return;
        }

        foreach (var value in values.Values)
            writer.WriteValue(value);
    }

    private static void SaveVectors<TItem>(BinaryWriter writer, IEnumerable<VBuffer<TItem>> vectors)
    {
        foreach (var vector in vectors)
            writer.WriteVector(vector);
    }

    private static ValueGetter<VBuffer<TItem>> ToVector<TItem>(ValueGetter<TKey> getter, Dictionary<TKey, VBuffer<TItem>> vectors)
    {
        TKey key = default!;
        return (ref VBuffer<TItem> target) =>
        {
            getter(ref key);
            // A copy: the reader may write over its buffer.
            vectors.GetValueOrDefault(key).CopyTo(ref target);
        };
    }

    private ValueGetter<TValue> MapScalar(ValueGetter<TKey> getter)
    {
        TKey key = default!;
        return (ref TValue target) =>
        {
            getter(ref key);
            target = values.GetValueOrDefault(key)!;
        };
    }

    private ValueGetter<VBuffer<TValue>> MapVector(ValueGetter<VBuffer<TKey>> getter)
    {
        VBuffer<TKey> buffer = default;
        return (ref VBuffer<TValue> target) =>
        {
            getter(ref buffer);
            var editor = VBufferEditor.Create(ref target, buffer.Length);
            var slot = 0;
            foreach (var key in buffer.DenseValues())
                editor.Values[slot++] = values.GetValueOrDefault(key)!;
            target = editor.Commit();
        };
    }
}
