using System.Numerics;
using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

/// <summary>Fits the normalizer of one column, row by row.</summary>
internal abstract class NormalizerFit
{
    public static NormalizerFit Create(DataViewRow row, DataViewSchema.Column column, Normalization normalization)
        => (NormalizerFit)Generic.Invoke(Create<float>, [column.Type.GetItemType().RawType], row, column, normalization)!;

    public abstract void AddRow();

    public abstract ColumnNormalizer Finish();

    private static Fit<T> Create<T>(DataViewRow row, DataViewSchema.Column column, Normalization normalization)
        where T : struct, IFloatingPointIeee754<T> => new(row, column, normalization);

    private sealed class Fit<T> : NormalizerFit
        where T : struct, IFloatingPointIeee754<T>
    {
        private readonly DataViewType _type;
        private readonly Normalization _normalization;
        private readonly SlotStatistics _statistics;
        private readonly ValueGetter<T>? _scalar;
        private readonly ValueGetter<VBuffer<T>>? _vector;
        private T _value;
        private VBuffer<T> _buffer;

        public Fit(DataViewRow row, DataViewSchema.Column column, Normalization normalization)
        {
            _type = column.Type;
            _normalization = normalization;
            _statistics = normalization.CreateStatistics(row, column.Type.GetValueCount());
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
                _statistics.AddRow(new ReadOnlySpan<T>(in _value), default);
            }
            else
            {
                _vector!(ref _buffer);
                _statistics.AddRow(_buffer.GetValues(), _buffer.GetIndices());
            }
        }

        public override ColumnNormalizer Finish()
        {
            var function = _normalization.CreateFunction<T>(_statistics);
            return new ColumnNormalizer(_type, function.CreateGetter, function.GetParameters(_type is VectorDataViewType));
        }
    }
}
