namespace Microsoft.ML.Data;

public static class SchemaAnnotationsExtensions
{
    public static bool IsNormalized(this DataViewSchema.Column column)
    {
        var normalized = false;
        if (column.Annotations.Schema.GetColumnOrNull(AnnotationKinds.IsNormalized) is { Type: BooleanDataViewType } annotation)
            column.Annotations.GetGetter<bool>(annotation)(ref normalized);
        return normalized;
    }

    public static bool HasSlotNames(this DataViewSchema.Column column)
        => column.Type.GetVectorSize() is > 0 and var size
            && column.Annotations.Schema.GetColumnOrNull(AnnotationKinds.SlotNames)
                is { Type: VectorDataViewType { ItemType: TextDataViewType } type }
            && type.Size == size;

    public static void GetSlotNames(this DataViewSchema.Column column, ref VBuffer<ReadOnlyMemory<char>> slotNames)
        => column.Annotations.GetValue(AnnotationKinds.SlotNames, ref slotNames);

    public static bool HasKeyValues(this DataViewSchema.Column column, PrimitiveDataViewType? keyValueItemType = null)
        => column.Type.GetItemType() is KeyDataViewType key
            && column.Annotations.Schema.GetColumnOrNull(AnnotationKinds.KeyValues) is { Type: VectorDataViewType type }
            && (ulong)type.Size == key.Count
            && (keyValueItemType is null || type.ItemType.Equals(keyValueItemType));

    public static void GetKeyValues<TValue>(this DataViewSchema.Column column, ref VBuffer<TValue> keyValues)
        => column.Annotations.GetValue(AnnotationKinds.KeyValues, ref keyValues);
}
