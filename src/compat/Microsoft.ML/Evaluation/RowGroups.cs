using System.Numerics;

namespace Microsoft.ML.Data;

/// <summary>Reads group keys of any width.</summary>
internal static class RowGroups
{
    public static ValueGetter<ulong> CreateGetter(DataViewRow row, DataViewSchema.Column column)
        => (ValueGetter<ulong>)Generic.Call(Widen<uint>, column.Type.RawType, row, column);

    private static ValueGetter<ulong> Widen<TKey>(DataViewRow row, DataViewSchema.Column column)
        where TKey : struct, IBinaryInteger<TKey>
    {
        var getter = row.GetGetter<TKey>(column);
        TKey key = default;
        return (ref ulong group) =>
        {
            getter(ref key);
            group = ulong.CreateTruncating(key);
        };
    }
}
