namespace Microsoft.ML.Data;

/// <summary>A number that a model reads: a slot of a vector column, or a scalar column.</summary>
internal sealed record Feature(DataViewSchema.Column Column, int Slot, string Name)
{
    public static IEnumerable<Feature> InColumn(DataViewSchema schema, string columnName)
    {
        var column = schema.GetColumnOrNull(columnName) ?? throw SchemaErrors.NotFound("feature", columnName, "data");
        if (column.Type == NumberDataViewType.Single)
            return [new(column, 0, columnName)];
        if (column.Type is not VectorDataViewType { IsKnownSize: true, Size: var size, ItemType: var item }
            || item != NumberDataViewType.Single)
            throw SchemaErrors.Mismatch("feature", columnName, "Vector<Single> or Single", column.Type.ToString()!, "data");

        VBuffer<ReadOnlyMemory<char>> names = default;
        if (column.HasSlotNames())
            column.GetSlotNames(ref names);
        else
            names = new(size, new ReadOnlyMemory<char>[size]);
        return names.DenseValues().Select((name, slot) => new Feature(column, slot, name.ToString())).ToArray();
    }

    /// <summary>The feature's value in each row.</summary>
    public float[] Read(IDataView data)
    {
        using var cursor = data.GetRowCursor([Column]);
        var values = new List<float>();
        if (Column.Type is not VectorDataViewType)
        {
            var getValue = cursor.GetGetter<float>(Column);
            var value = 0f;
            for (; cursor.MoveNext(); values.Add(value))
                getValue(ref value);
            return [.. values];
        }

        var getVector = cursor.GetGetter<VBuffer<float>>(Column);
        VBuffer<float> vector = default;
        for (; cursor.MoveNext(); values.Add(vector.GetItemOrDefault(Slot)))
            getVector(ref vector);
        return [.. values];
    }
}
