using System.Numerics;
using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

/// <summary>Reads keys of any width as 32-bit ones; a key above the type's count counts as missing.</summary>
internal static class KeyReader
{
    /// <summary>The type of the keys; as slots or an array, which is the default, they cannot be more than an int counts.</summary>
    public static KeyDataViewType GetKeyType(DataViewSchema.Column column, ulong most = int.MaxValue)
        => column.Type.GetItemType() is KeyDataViewType key && key.Count <= most
            ? key
            : throw SchemaErrors.Mismatch("input", column.Name, "key type of known cardinality", column.Type.ToString()!);

    public static ValueGetter<uint> GetScalar(DataViewRow row, DataViewSchema.Column column)
    {
        var count = GetKeyType(column, uint.MaxValue).Count;
        return (ValueGetter<uint>)Generic.Call(Scalar<uint>, column.Type.RawType, row, column, (uint)count);
    }

    /// <summary>All slots, with 0 for those that a sparse vector leaves out.</summary>
    public static ValueGetter<VBuffer<uint>> GetVector(DataViewRow row, DataViewSchema.Column column)
    {
        var key = GetKeyType(column, uint.MaxValue);
        return (ValueGetter<VBuffer<uint>>)Generic.Call(Vector<uint>, key.RawType, row, column, (uint)key.Count);
    }

    private static ValueGetter<uint> Scalar<TKey>(DataViewRow row, DataViewSchema.Column column, uint count)
        where TKey : struct, IBinaryInteger<TKey>
    {
        var getter = row.GetGetter<TKey>(column);
        TKey value = default;
        return (ref uint key) =>
        {
            getter(ref value);
            key = Narrow(value, count);
        };
    }

    private static ValueGetter<VBuffer<uint>> Vector<TKey>(DataViewRow row, DataViewSchema.Column column, uint count)
        where TKey : struct, IBinaryInteger<TKey>
    {
        var getter = row.GetGetter<VBuffer<TKey>>(column);
        VBuffer<TKey> buffer = default;
        return (ref VBuffer<uint> target) =>
        {
            getter(ref buffer);
            var editor = VBufferEditor.Create(ref target, buffer.Length);
            var values = buffer.GetValues();
            var indices = buffer.GetIndices();
            if (!buffer.IsDense)
                editor.Values.Clear();
            for (var i = 0; i < values.Length; i++)
                editor.Values[buffer.IsDense ? i : indices[i]] = Narrow(values[i], count);
            target = editor.Commit();
        };
    }

    private static uint Narrow<TKey>(TKey value, uint count)
        where TKey : struct, IBinaryInteger<TKey>
    {
        var key = uint.CreateSaturating(value);
        return key <= count ? key : 0;
    }
}
