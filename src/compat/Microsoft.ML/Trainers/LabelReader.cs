using Microsoft.ML.Data;

namespace Microsoft.ML.Trainers;

/// <summary>
/// Reads labels of any supported type as numbers: 1 or 0 for a Boolean, the 0-based value of a key, NaN for a missing one.
/// </summary>
internal static class LabelReader
{
    public static ValueGetter<float> Create(DataViewRow row, DataViewSchema.Column column)
    {
        if (column.Type is KeyDataViewType key)
            return CreateKey(row, column, key);
        if (column.Type is BooleanDataViewType)
            return Convert<bool>(row, column, value => value ? 1 : 0);
        if (column.Type == NumberDataViewType.Double)
            return Convert<double>(row, column, value => (float)value);
        return row.GetGetter<float>(column);
    }

    private static ValueGetter<float> CreateKey(DataViewRow row, DataViewSchema.Column column, KeyDataViewType key)
        => Type.GetTypeCode(key.RawType) switch
        {
            TypeCode.Byte => Convert<byte>(row, column, value => FromKey(value)),
            TypeCode.UInt16 => Convert<ushort>(row, column, value => FromKey(value)),
            TypeCode.UInt32 => Convert<uint>(row, column, value => FromKey(value)),
            _ => Convert<ulong>(row, column, FromKey),
        };

    private static float FromKey(ulong value) => value == 0 ? float.NaN : value - 1;

    private static ValueGetter<float> Convert<TValue>(DataViewRow row, DataViewSchema.Column column, Func<TValue, float> convert)
    {
        var getter = row.GetGetter<TValue>(column);
        var value = default(TValue)!;
        return (ref float label) =>
        {
            getter(ref value);
            label = convert(value);
        };
    }
}
