using System.Data.Common;
using System.Globalization;
using System.Numerics;

namespace Microsoft.ML.Data;

/// <summary>Values of a result's current row. A field without a value is NaN, a missing key, or the default.</summary>
internal static class DatabaseValues
{
    public static Delegate CreateGetter(DbDataReader reader, DatabaseColumn column)
    {
        var item = column.Type.GetItemType();
        var fields = column.Fields(reader);
        var convert = item is KeyDataViewType key ? Generic.Call(Key<uint>, item.RawType, key.Count) : Convert(item);
        var create = column.Type is VectorDataViewType ? (Delegate)Vector<int> : Scalar<int>;
        return (Delegate)Generic.Invoke(create, [item.RawType], reader, fields, convert, column.Name)!;
    }

    private static Delegate Convert(DataViewType item) => item switch
    {
        TextDataViewType => (Func<object, ReadOnlyMemory<char>>)(value
            => (System.Convert.ToString(value, CultureInfo.InvariantCulture) ?? "").AsMemory()),
        // Not all databases have types for times; texts hold them then.
        TimeSpanDataViewType => (Func<object, TimeSpan>)(value
            => value is TimeSpan span ? span : TimeSpan.Parse((string)value, CultureInfo.InvariantCulture)),
        DateTimeOffsetDataViewType => (Func<object, DateTimeOffset>)(value => value switch
        {
            DateTimeOffset offset => offset,
            DateTime time => new DateTimeOffset(time),
            _ => DateTimeOffset.Parse((string)value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        }),
        _ => Generic.Call(Change<int>, item.RawType),
    };

    private static Func<object, TValue> Change<TValue>()
        => value => value is TValue same ? same : (TValue)System.Convert.ChangeType(value, typeof(TValue), CultureInfo.InvariantCulture);

    // Fields count keys from 0. What is no key of the range is missing.
    private static Func<object, TKey> Key<TKey>(ulong count)
        where TKey : struct, IBinaryInteger<TKey>
        => value => System.Convert.ToDecimal(value, CultureInfo.InvariantCulture) is >= 0 and var key && key < count
            ? TKey.CreateTruncating((ulong)key + 1)
            : TKey.Zero;

    private static ValueGetter<TValue> Scalar<TValue>(DbDataReader reader, int[] fields, Func<object, TValue> convert, string name)
        => (ref TValue value) => value = Read(reader, fields[0], convert, name);

    private static ValueGetter<VBuffer<TItem>> Vector<TItem>(
        DbDataReader reader, int[] fields, Func<object, TItem> convert, string name)
        => (ref VBuffer<TItem> value) =>
        {
            var editor = VBufferEditor.Create(ref value, fields.Length);
            for (var slot = 0; slot < fields.Length; slot++)
                editor.Values[slot] = Read(reader, fields[slot], convert, name);
            value = editor.Commit();
        };

    private static TValue Read<TValue>(DbDataReader reader, int field, Func<object, TValue> convert, string name)
    {
        var value = reader.GetValue(field);
        if (value is DBNull)
            return Missing<TValue>();
        try
        {
            return convert(value);
        }
        catch (Exception exception) when (exception is FormatException or InvalidCastException or OverflowException)
        {
            throw new FormatException(
                $"Column '{name}': the value '{value}' of field '{reader.GetName(field)}' is no {typeof(TValue).Name}", exception);
        }
    }

    private static TValue Missing<TValue>()
    {
        if (typeof(TValue) == typeof(float))
            return (TValue)(object)float.NaN;
        return typeof(TValue) == typeof(double) ? (TValue)(object)double.NaN : default!;
    }
}
