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

    /// <summary>A getter of a key, or of a vector of them.</summary>
    public abstract Delegate CreateGetter(DataViewRow row, DataViewSchema.Column input);
}
