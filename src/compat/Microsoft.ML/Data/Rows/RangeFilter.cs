using System.Numerics;

namespace Microsoft.ML.Data;

/// <summary>Whether a row's number, or its key as a fraction of the keys, lies in a range without its end.</summary>
internal static class RangeFilter
{
    public static IDataView OfNumbers(IDataView input, string columnName, double lowerBound, double upperBound)
    {
        var column = Find(input, columnName);
        if (column.Type is not NumberDataViewType)
            throw SchemaErrors.Mismatch("filter", columnName, "number", $"{column.Type}", nameof(columnName));
        if (column.Type.RawType != typeof(float) && column.Type.RawType != typeof(double))
            throw new ArgumentOutOfRangeException("Column", $"Column '{columnName}' does not have compatible type");
        return new FilteredDataView(input, [column], row =>
        {
            var read = Number(row, column);
            return () => read() is var value && value >= lowerBound && value < upperBound;
        });
    }

    public static IDataView OfKeyFractions(IDataView input, string columnName, double lowerBound, double upperBound)
    {
        var column = Find(input, columnName);
        if (column.Type is not KeyDataViewType key)
            throw SchemaErrors.Mismatch("filter", columnName, "key", $"{column.Type}", nameof(columnName));
        return new FilteredDataView(input, [column], row =>
        {
            var read = Number(row, column);
            // The middle of the key's share; a missing key has none.
            return () => read() is >= 1 and var value && (value - 0.5) / key.Count is var middle
                && middle >= lowerBound && middle < upperBound;
        });
    }

    private static DataViewSchema.Column Find(IDataView input, string columnName)
        => input.Schema.GetColumnOrNull(columnName) ?? throw SchemaErrors.NotFound("filter", columnName, nameof(columnName));

    private static Func<double> Number(DataViewRow row, DataViewSchema.Column column)
        => (Func<double>)Generic.Call(Number<int>, column.Type.RawType, row, column);

    private static Func<double> Number<TValue>(DataViewRow row, DataViewSchema.Column column)
        where TValue : struct, INumberBase<TValue>
    {
        var get = row.GetGetter<TValue>(column);
        TValue value = default;
        return () =>
        {
            get(ref value);
            return double.CreateChecked(value);
        };
    }
}
