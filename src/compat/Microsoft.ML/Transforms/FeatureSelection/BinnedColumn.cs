using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

/// <summary>The values of a column, gathered row by row, and then the bins that they fall into.</summary>
internal sealed class BinnedColumn
{
    private readonly Action<float[]> _read;
    private readonly List<float>[] _values;
    private readonly float[] _row;

    public BinnedColumn(DataViewRow row, DataViewSchema.Column column)
    {
        _values = [.. Enumerable.Range(0, column.Type.GetValueCount()).Select(_ => new List<float>())];
        _row = new float[_values.Length];
        var itemType = column.Type.GetItemType();
        if (itemType is KeyDataViewType)
        {
            var getter = KeyReader.GetScalar(row, column);
            _read = target =>
            {
                uint key = 0;
                getter(ref key);
                target[0] = key;
            };
        }
        else
        {
            _read = itemType.RawType switch
            {
                var type when type == typeof(bool) => Reader<bool>(row, column, value => value ? 1 : 0),
                var type when type == typeof(int) => Reader<int>(row, column, value => value),
                var type when type == typeof(double) => Reader<double>(row, column, value => (float)value),
                _ => Reader<float>(row, column, value => value),
            };
        }
    }

    public int SlotCount => _values.Length;

    public static bool CanRead(DataViewType itemType)
        => itemType is KeyDataViewType or BooleanDataViewType || itemType.Equals(NumberDataViewType.Single)
            || itemType.Equals(NumberDataViewType.Double) || itemType.Equals(NumberDataViewType.Int32)
            || itemType.Equals(NumberDataViewType.UInt32);

    public void AddRow()
    {
        _read(_row);
        for (var slot = 0; slot < _values.Length; slot++)
            _values[slot].Add(_row[slot]);
    }

    /// <summary>The bin of each row: missing values are bin 0; bins hold about as many rows each, equal values stay together.</summary>
    public int[] GetBins(int slot, int numberOfBins)
    {
        var values = _values[slot];
        var sorted = values.Where(value => !float.IsNaN(value)).Order().ToArray();
        float[] bounds = [.. sorted.Distinct()];
        if (bounds.Length > numberOfBins)
            bounds = [.. Enumerable.Range(1, numberOfBins).Select(bin => sorted[(int)((long)bin * sorted.Length / numberOfBins) - 1]).Distinct()];
        return [.. values.Select(value => float.IsNaN(value) ? 0 : 1 + Position(bounds, value))];
    }

    private static int Position(float[] bounds, float value)
    {
        var found = Array.BinarySearch(bounds, value);
        return found >= 0 ? found : ~found;
    }

    private static Action<float[]> Reader<T>(DataViewRow row, DataViewSchema.Column column, Func<T, float> convert)
    {
        var getter = SlotGetter.AsVector<T>(row, column);
        VBuffer<T> buffer = default;
        return target =>
        {
            getter(ref buffer);
            Array.Clear(target);
            var values = buffer.GetValues();
            var indices = buffer.GetIndices();
            for (var i = 0; i < values.Length; i++)
                target[buffer.IsDense ? i : indices[i]] = convert(values[i]);
        };
    }
}
