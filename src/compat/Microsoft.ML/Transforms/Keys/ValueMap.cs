using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

/// <summary>The values of a column and the key of each.</summary>
internal abstract class ValueMap(PrimitiveDataViewType itemType)
{
    public PrimitiveDataViewType ItemType => itemType;

    public abstract int Count { get; }

    // A key type has at least one value, even when the data had none.
    public KeyDataViewType KeyType => new(typeof(uint), Math.Max(1, Count));

    public abstract DataViewSchema.Annotations GetKeyValues(bool asText);

    public abstract void Save(BinaryWriter writer);

    public static ValueMap Load(BinaryReader reader)
    {
        var itemType = reader.ReadPrimitiveType();
        return (ValueMap)Generic.Invoke(Load<int>, [itemType.RawType], itemType, reader)!;
    }

    /// <summary>A getter of a key, or of a vector of them.</summary>
    public abstract Delegate CreateGetter(DataViewRow row, DataViewSchema.Column input);

    private static ValueMap<T> Load<T>(PrimitiveDataViewType itemType, BinaryReader reader)
        where T : notnull => new(itemType, reader.ReadArray<T>());
}
