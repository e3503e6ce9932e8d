using System.Numerics;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Features;

internal sealed class VectorNumberReader<T>(DataViewRow row, DataViewSchema.Column column) : NumberReader
    where T : struct, INumberBase<T>
{
    private readonly ValueGetter<VBuffer<T>> _read = row.GetGetter<VBuffer<T>>(column);
    private readonly T[] _dense = new T[((VectorDataViewType)column.Type).Size];
    private VBuffer<T> _values;

    public override void Read(Span<float> target)
    {
        _read(ref _values);
        _values.CopyTo(_dense);
        for (var slot = 0; slot < _dense.Length; slot++)
            target[slot] = float.CreateSaturating(_dense[slot]);
    }
}
