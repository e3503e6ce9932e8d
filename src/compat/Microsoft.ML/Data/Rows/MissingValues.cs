namespace Microsoft.ML.Data;

/// <summary>Whether a row misses a value: NaN in a column of reals, 0 in a column of keys, in any slot of a vector.</summary>
internal static class MissingValues
{
    public static DataViewSchema.Column[] Check(DataViewSchema schema, string[] names)
        => Array.ConvertAll(names, name =>
        {
            var column = schema.GetColumnOrNull(name) ?? throw SchemaErrors.NotFound("filter", name, nameof(schema));
            var item = column.Type.GetItemType();
            if (item is KeyDataViewType || item.RawType == typeof(float) || item.RawType == typeof(double))
                return column;
            throw new ArgumentOutOfRangeException(
                "Columns", $"Column '{name}' has type {column.Type} which does not support missing values, so we cannot filter on them");
        });

    public static Func<bool> AreAbsent(DataViewRow row, DataViewSchema.Column[] columns)
    {
        var checks = Array.ConvertAll(columns, column => IsMissing(row, column));
        return () =>
        {
            foreach (var isMissing in checks)
            {
                if (isMissing())
                    return false;
            }
            return true;
        };
    }

    private static Func<bool> IsMissing(DataViewRow row, DataViewSchema.Column column)
    {
        var item = column.Type.GetItemType();
        Delegate isMissing = item is KeyDataViewType ? Generic.Call(IsZero<uint>, item.RawType)
            : item.RawType == typeof(float) ? (Func<float, bool>)float.IsNaN
            : (Func<double, bool>)double.IsNaN;
        return (Func<bool>)(column.Type is VectorDataViewType
            ? Generic.Call(Vector<int>, item.RawType, row, column, isMissing, item is KeyDataViewType)
            : Generic.Call(Scalar<int>, item.RawType, row, column, isMissing));
    }

    private static Func<TKey, bool> IsZero<TKey>()
        where TKey : IEquatable<TKey> => key => key.Equals(default!);

    private static Func<bool> Scalar<TValue>(DataViewRow row, DataViewSchema.Column column, Func<TValue, bool> isMissing)
    {
        var get = row.GetGetter<TValue>(column);
        TValue value = default!;
        return () =>
        {
            get(ref value);
            return isMissing(value);
        };
    }

    private static Func<bool> Vector<TItem>(
        DataViewRow row, DataViewSchema.Column column, Func<TItem, bool> isMissing, bool zeroIsMissing)
    {
        var get = row.GetGetter<VBuffer<TItem>>(column);
        VBuffer<TItem> value = default;
        return () =>
        {
            get(ref value);
            foreach (var item in value.GetValues())
            {
                if (isMissing(item))
                    return true;
            }
            return zeroIsMissing && !value.IsDense;
        };
    }
}
