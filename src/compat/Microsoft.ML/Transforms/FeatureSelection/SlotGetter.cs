using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

internal static class SlotGetter
{
    /// <summary>A vector column as it is, a scalar one as a vector of one slot.</summary>
    public static ValueGetter<VBuffer<T>> AsVector<T>(DataViewRow row, DataViewSchema.Column column)
    {
        if (column.Type is VectorDataViewType)
            return row.GetGetter<VBuffer<T>>(column);
        var getter = row.GetGetter<T>(column);
        return (ref VBuffer<T> target) =>
        {
            var editor = VBufferEditor.Create(ref target, 1);
            getter(ref editor.Values[0]);
            target = editor.Commit();
        };
    }
}
