using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

/// <summary>In how many rows each slot holds something else than the default or a missing value.</summary>
internal abstract class SlotCounter
{
    public static SlotCounter Create(DataViewRow row, DataViewSchema.Column column)
        => column.Type.GetItemType().RawType switch
        {
            var type when type == typeof(float) => new Counter<float>(row, column, value => value != 0 && !float.IsNaN(value)),
            var type when type == typeof(double) => new Counter<double>(row, column, value => value != 0 && !double.IsNaN(value)),
            _ => new Counter<ReadOnlyMemory<char>>(row, column, value => !value.IsEmpty),
        };

    public abstract void AddRow();

    /// <summary>The slots that reach the count.</summary>
    public abstract int[] AtLeast(long count);

    private sealed class Counter<T> : SlotCounter
    {
        private readonly ValueGetter<VBuffer<T>> _getter;
        private readonly Predicate<T> _counts;
        private readonly long[] _rows;
        private VBuffer<T> _buffer;

        public Counter(DataViewRow row, DataViewSchema.Column column, Predicate<T> counts)
        {
            _getter = SlotGetter.AsVector<T>(row, column);
            _counts = counts;
            _rows = new long[column.Type.GetValueCount()];
        }

        public override void AddRow()
        {
            _getter(ref _buffer);
            var values = _buffer.GetValues();
            var indices = _buffer.GetIndices();
            for (var i = 0; i < values.Length; i++)
            {
                if (_counts(values[i]))
                    _rows[_buffer.IsDense ? i : indices[i]]++;
            }
        }

        public override int[] AtLeast(long count) => [.. Enumerable.Range(0, _rows.Length).Where(slot => _rows[slot] >= count)];
    }
}
