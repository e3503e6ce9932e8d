using System.Numerics;
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

    public abstract void Save(BinaryWriter writer);

    public static Replacement Load(BinaryReader reader)
    {
        var itemType = reader.ReadPrimitiveType();
        return (Replacement)Generic.Invoke(Load<float>, [itemType.RawType], itemType, reader)!;
    }

    private static Replacement<T> Load<T>(DataViewType itemType, BinaryReader reader)
        where T : struct, IFloatingPointIeee754<T>
        => reader.ReadArray<T>() is { Length: > 0 } values
            ? new Replacement<T>(itemType, values)
            : throw new FormatException("The model is damaged: missing values are replaced by nothing");
}
