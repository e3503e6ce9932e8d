using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

/// <summary>What the missing values of a column are replaced by.</summary>
internal abstract class Replacement(DataViewType itemType)
{
    public DataViewType ItemType => itemType;

    public static Replacement WithZero(DataViewSchema.Column column)
        => column.Type.GetItemType().RawType == typeof(float)
            ? new Replacement<float>(column.Type.GetItemType(), [0])
            : new Replacement<double>(column.Type.GetItemType(), [0]);

    /// <summary>The number of slots that it fits, or 0 for any.</summary>
    public abstract int Slots { get; }

    public abstract Delegate CreateGetter(DataViewRow row, DataViewSchema.Column input);
}
