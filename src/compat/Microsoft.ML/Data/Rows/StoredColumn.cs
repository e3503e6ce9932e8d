namespace Microsoft.ML.Data;

/// <summary>Values of one column of some rows, each in a slot.</summary>
internal abstract class StoredColumn
{
    /// <summary>A getter of the value in the slot that the reader is at.</summary>
    public abstract Delegate CreateGetter(RowSlot slot);

    /// <summary>Puts the value of the input's current row into a slot, at most one behind the last.</summary>
    public abstract void Store(int slot);

    public abstract void Swap(int first, int second);

    public static StoredColumn Create(DataViewRow input, DataViewSchema.Column column)
    {
        var create = column.Type is VectorDataViewType ? (Delegate)CreateVector<int> : CreateScalar<int>;
        return (StoredColumn)Generic.Invoke(create, [column.Type.GetItemType().RawType], input, column)!;
    }

    public static StoredColumn CreateId(DataViewRow input) => new StoredColumn<DataViewRowId>(input.GetIdGetter(), Assign);

    private static StoredColumn<TValue> CreateScalar<TValue>(DataViewRow input, DataViewSchema.Column column)
        => new(input.GetGetter<TValue>(column), Assign);

    // A stored vector has buffers of its own; readers must not get hold of them.
    private static StoredColumn<VBuffer<TItem>> CreateVector<TItem>(DataViewRow input, DataViewSchema.Column column)
        => new(input.GetGetter<VBuffer<TItem>>(column), (in VBuffer<TItem> source, ref VBuffer<TItem> target) => source.CopyTo(ref target));

    private static void Assign<TValue>(in TValue source, ref TValue target) => target = source;
}
