using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

/// <summary>The rows of a column that have no missing values, with their weights; read as often as needed.</summary>
internal sealed class WeightedRows(IDataView data, DataViewSchema.Column column, DataViewSchema.Column? weightColumn)
{
    public string Name => column.Name;

    public int Size => column.Type.GetVectorSize();

    public void ForEach(Action<float[], float> visit)
    {
        DataViewSchema.Column[] columns = weightColumn is { } active ? [column, active] : [column];
        using var cursor = data.GetRowCursor(columns);
        var getter = cursor.GetGetter<VBuffer<float>>(column);
        var getWeight = weightColumn is { } weighted ? cursor.GetGetter<float>(weighted) : (ref float value) => value = 1;
        VBuffer<float> buffer = default;
        var values = new float[Size];
        var weight = 1f;
        while (cursor.MoveNext())
        {
            getter(ref buffer);
            getWeight(ref weight);
            buffer.CopyTo(values);
            if (weight > 0 && float.IsFinite(weight) && Array.TrueForAll(values, float.IsFinite))
                visit(values, weight);
        }
    }
}
