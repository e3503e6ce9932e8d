using System.Numerics;
using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

/// <summary>Fits the replacements of one column, row by row.</summary>
internal abstract class ReplacementFit
{
    public static ReplacementFit Create(
        DataViewRow row, DataViewSchema.Column column, MissingValueReplacingEstimator.ReplacementMode mode, bool bySlot)
        => (ReplacementFit)Generic.Invoke(Create<float>, [column.Type.GetItemType().RawType], row, column, mode, bySlot)!;

    public abstract void AddRow();

    public abstract Replacement Finish();

    private static Fit<T> Create<T>(
        DataViewRow row, DataViewSchema.Column column, MissingValueReplacingEstimator.ReplacementMode mode, bool bySlot)
        where T : struct, IFloatingPointIeee754<T> => new(row, column, mode, bySlot);

    private sealed class Fit<T> : ReplacementFit
        where T : struct, IFloatingPointIeee754<T>
    {
        private readonly DataViewType _itemType;
        private readonly SlotSummary<T>[] _summaries;
        private readonly ValueGetter<T>? _scalar;
        private readonly ValueGetter<VBuffer<T>>? _vector;
        private T _value;
        private VBuffer<T> _buffer;

        public Fit(DataViewRow row, DataViewSchema.Column column, MissingValueReplacingEstimator.ReplacementMode mode, bool bySlot)
        {
            _itemType = column.Type.GetItemType();
            // The slots of a vector of varying length have no meaning of their own.
            var slots = bySlot ? Math.Max(1, column.Type.GetValueCount()) : 1;
            _summaries = [.. Enumerable.Range(0, slots).Select(_ => SlotSummary<T>.Create(mode))];
            if (column.Type is VectorDataViewType)
                _vector = row.GetGetter<VBuffer<T>>(column);
            else
                _scalar = row.GetGetter<T>(column);
        }

        public override void AddRow()
        {
            if (_scalar is not null)
            {
                _scalar(ref _value);
                Add(0, _value);
                return;
            }

            _vector!(ref _buffer);
            var values = _buffer.GetValues();
            var indices = _buffer.GetIndices();
            var next = 0;
            for (var slot = 0; slot < _buffer.Length; slot++)
            {
                var isExplicit = _buffer.IsDense || (next < indices.Length && indices[next] == slot);
                Add(_summaries.Length == 1 ? 0 : slot, isExplicit ? values[next++] : T.Zero);
            }
        }

        public override Replacement Finish() => new Replacement<T>(_itemType, Array.ConvertAll(_summaries, summary => summary.Result));

        private void Add(int slot, T value)
        {
            if (!T.IsNaN(value))
                _summaries[slot].Add(value);
        }
    }
}
