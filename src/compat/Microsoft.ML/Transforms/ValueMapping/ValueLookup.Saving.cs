using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

internal abstract partial class ValueLookup
{
    public abstract void Save(BinaryWriter writer);

    public static ValueLookup Load(BinaryReader reader)
    {
        var keyType = reader.ReadPrimitiveType();
        var valueType = reader.ReadType();
        var annotations = SchemaFormat.ReadAnnotations(reader);
        Delegate load = valueType is VectorDataViewType ? LoadVectors<int, int> : LoadScalars<int, int>;
        return (ValueLookup)Generic.Invoke(
            load, [keyType.RawType, valueType.GetItemType().RawType], reader, keyType, valueType, annotations)!;
    }

    private static ValueLookup<TKey, TValue> LoadScalars<TKey, TValue>(
        BinaryReader reader, PrimitiveDataViewType keyType, PrimitiveDataViewType valueType, DataViewSchema.Annotations annotations)
        where TKey : notnull
        => new(keyType, valueType, annotations, LoadAll<TKey, TValue>(reader, reader.ReadValue<TValue>));

    private static ValueLookup<TKey, VBuffer<TItem>> LoadVectors<TKey, TItem>(
        BinaryReader reader, PrimitiveDataViewType keyType, VectorDataViewType valueType, DataViewSchema.Annotations annotations)
        where TKey : notnull
        => new(keyType, valueType, annotations, LoadAll<TKey, VBuffer<TItem>>(reader, () => reader.ReadVector<TItem>(valueType)));

    private static Dictionary<TKey, TValue> LoadAll<TKey, TValue>(BinaryReader reader, Func<TValue> readValue)
        where TKey : notnull
    {
        var values = new Dictionary<TKey, TValue>(TextComparer.EqualityOf<TKey>());
        foreach (var key in reader.ReadArray<TKey>())
        {
            if (!values.TryAdd(key, readValue()))
                throw new FormatException($"The model is damaged: the key '{key}' is mapped twice");
        }

        return values;
    }
}
