using System.Numerics;

namespace Microsoft.ML.Data;

/// <summary>Getters of columns that read the members of an object. Keys count from 0 in the members, from 1 in the column.</summary>
internal sealed class ObjectReader<TRow>(ObjectHolder<TRow> holder)
    where TRow : class
{
    public static void Check(SchemaDefinition.Column column)
    {
        var type = MemberAccessors<TRow>.ValueType(column.MemberName);
        var rawType = type.VectorItem() is { } item
            ? typeof(VBuffer<>).MakeGenericType(ColumnMembers.RawType(item))
            : ColumnMembers.RawType(type);
        if (rawType != column.ColumnType.RawType)
        {
            throw new InvalidOperationException(
                $"The member '{column.MemberName}' of type '{type}' "
                + $"cannot be the column '{column.ColumnName}' of type '{column.ColumnType}'");
        }
    }

    public Delegate CreateGetter(SchemaDefinition.Column column)
    {
        var name = column.MemberName;
        var type = MemberAccessors<TRow>.ValueType(name);
        var key = column.ColumnType.GetItemType() as KeyDataViewType;
        if (type.VectorItem() is not { } item)
        {
            return type == typeof(string) ? Text(name)
                : key is not null ? Generic.Call(Key<uint>, type, name, key.Count)
                : Generic.Call(Direct<int>, type, name);
        }
        var copy = type == typeof(string[]) ? Texts(name)
            : type.IsSZArray ? Generic.Call(Array<int>, item, name)
            : Generic.Call(Vector<int>, item, name);
        return key is null ? copy : Generic.Call(Keys<uint>, item, copy, key.Count);
    }

    private ValueGetter<TValue> Direct<TValue>(string name)
    {
        var get = MemberAccessors<TRow>.Getter<TValue>(name);
        return (ref TValue value) => value = get(holder.Current);
    }

    private ValueGetter<ReadOnlyMemory<char>> Text(string name)
    {
        var get = MemberAccessors<TRow>.Getter<string?>(name);
        return (ref ReadOnlyMemory<char> value) => value = get(holder.Current).AsMemory();
    }

    private ValueGetter<TKey> Key<TKey>(string name, ulong count)
        where TKey : struct, IBinaryInteger<TKey>
    {
        var get = MemberAccessors<TRow>.Getter<TKey>(name);
        return (ref TKey value) => value = ToRaw(get(holder.Current), count);
    }

    private ValueGetter<VBuffer<TItem>> Array<TItem>(string name)
    {
        var get = MemberAccessors<TRow>.Getter<TItem[]?>(name);
        return (ref VBuffer<TItem> value) =>
        {
            var array = get(holder.Current) ?? [];
            VBuffer<TItem>.Copy(array, 0, ref value, array.Length);
        };
    }

    private ValueGetter<VBuffer<ReadOnlyMemory<char>>> Texts(string name)
    {
        var get = MemberAccessors<TRow>.Getter<string?[]?>(name);
        return (ref VBuffer<ReadOnlyMemory<char>> value) =>
        {
            var array = get(holder.Current) ?? [];
            var editor = VBufferEditor.Create(ref value, array.Length);
            for (var i = 0; i < array.Length; i++)
                editor.Values[i] = array[i].AsMemory();
            value = editor.Commit();
        };
    }

    private ValueGetter<VBuffer<TItem>> Vector<TItem>(string name)
    {
        var get = MemberAccessors<TRow>.Getter<VBuffer<TItem>>(name);
        return (ref VBuffer<TItem> value) => get(holder.Current).CopyTo(ref value);
    }

    private static ValueGetter<VBuffer<TKey>> Keys<TKey>(ValueGetter<VBuffer<TKey>> copy, ulong count)
        where TKey : struct, IBinaryInteger<TKey>
        => (ref VBuffer<TKey> value) =>
        {
            copy(ref value);
            var editor = VBufferEditor.CreateFromBuffer(ref value);
            foreach (ref var key in editor.Values)
                key = ToRaw(key, count);
            value = editor.Commit();
        };

    private static TKey ToRaw<TKey>(TKey key, ulong count)
        where TKey : struct, IBinaryInteger<TKey>
        => ulong.CreateTruncating(key) < count ? key + TKey.One : TKey.Zero;
}
