using System.Collections.Immutable;
using System.Numerics;
using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

/// <summary>Saves a normalizer as its parameters, and makes its function of them again.</summary>
internal static class NormalizerFormat
{
    public const byte Affine = 1;
    public const byte Cdf = 2;
    public const byte Bin = 3;

    /// <param name="writer">Where to.</param>
    /// <param name="parameter">A number, or a number for each slot.</param>
    public static void WriteSlots<TData>(BinaryWriter writer, TData parameter)
    {
        switch (parameter)
        {
            case ImmutableArray<float> slots: writer.WriteArray(slots); break;
            case ImmutableArray<double> slots: writer.WriteArray(slots); break;
            default: writer.WriteArray([parameter]); break;
        }
    }

    /// <param name="writer">Where to.</param>
    /// <param name="bounds">The bounds of bins, or those of each slot.</param>
    public static void WriteBounds<TData>(BinaryWriter writer, ImmutableArray<TData> bounds)
    {
        if (typeof(TData) == typeof(float) || typeof(TData) == typeof(double))
        {
            writer.WriteArray(bounds);
            return;
        }

        foreach (var slot in bounds)
            WriteSlots(writer, slot);
    }

    public static ColumnNormalizer Load(BinaryReader reader)
    {
        var type = reader.ReadType();
        return (ColumnNormalizer)Generic.Invoke(Load<float>, [type.GetItemType().RawType], reader, type)!;
    }

    private static ColumnNormalizer Load<T>(BinaryReader reader, DataViewType type)
        where T : struct, IFloatingPointIeee754<T>
    {
        var kind = reader.ReadByte();
        var slots = type.GetValueCount();
        SlotFunction<T> function = kind switch
        {
            Affine => new AffineFunction<T>(ReadSlots<T>(reader, slots), ReadOffset<T>(reader, slots)),
            Cdf => new CdfFunction<T>(ReadSlots<T>(reader, slots), ReadSlots<T>(reader, slots), reader.ReadBoolean()),
            Bin => new BinFunction<T>(ReadBounds<T>(reader, slots), ReadOffset<T>(reader, slots)),
            _ => throw new FormatException($"The model is damaged: there is no normalizer {kind}"),
        };
        return new ColumnNormalizer(type, function.CreateGetter, function.GetParameters(type is VectorDataViewType));
    }

    private static T[]? ReadOffset<T>(BinaryReader reader, int slots)
        => ReadSlots<T>(reader, slots, orNone: true) is { Length: > 0 } offset ? offset : null;

    private static T[][] ReadBounds<T>(BinaryReader reader, int slots)
        where T : struct, IFloatingPointIeee754<T>
    {
        var bounds = new List<T[]>();
        for (var slot = 0; slot < slots; slot++)
        {
            var ofSlot = reader.ReadArray<T>();
            if (ofSlot is not [.., var last] || !T.IsPositiveInfinity(last) || !ofSlot.SequenceEqual(ofSlot.Order()))
                throw new FormatException($"The model is damaged: the bins of slot {slot} do not ascend to infinity");
            bounds.Add(ofSlot);
        }

        return [.. bounds];
    }

    private static T[] ReadSlots<T>(BinaryReader reader, int slots, bool orNone = false)
    {
        var values = reader.ReadArray<T>();
        return values.Length == slots || (orNone && values.Length == 0)
            ? values
            : throw new FormatException($"The model is damaged: a normalizer has {values.Length} parameters for {slots} slots");
    }
}
