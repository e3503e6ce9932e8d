namespace Microsoft.ML.Data;

internal static class RowGetters
{
    public static ValueGetter<TValue> Cast<TValue>(Delegate? getter, DataViewSchema.Column column)
    {
        if (getter is null)
        {
            throw new ArgumentOutOfRangeException(
                nameof(column),
                $"Column '{column.Name}' is not active; ask for it when the cursor is created");
        }

        return getter as ValueGetter<TValue>
            ?? throw new InvalidOperationException(
                $"Invalid TValue in GetGetter for column '{column.Name}': '{typeof(TValue)}', "
                + $"the column's raw type is '{column.Type.RawType}'");
    }

    /// <summary>Calls <c>GetGetter</c> with the column's raw type as type argument.</summary>
    public static Delegate Untyped(DataViewRow row, DataViewSchema.Column column)
        => Generic.Call(GetGetter<int>, column.Type.RawType, row, column);

    private static ValueGetter<TValue> GetGetter<TValue>(DataViewRow row, DataViewSchema.Column column) => row.GetGetter<TValue>(column);
}
