using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Scoring;

internal sealed class VectorBuffer<T> : ColumnBuffer
{
    private readonly ValueGetter<VBuffer<T>> _read;
    private readonly ValueGetter<VBuffer<T>> _get;
    private VBuffer<T>[] _values = [];

    public VectorBuffer(DataViewRow input, DataViewSchema.Column column, Func<int> currentRow)
    {
        _read = input.GetGetter<VBuffer<T>>(column);
        // Copied, because the caller owns what it gets and may write into it.
        _get = (ref VBuffer<T> value) => _values[currentRow()].CopyTo(ref value);
    }

    public override Delegate Getter => _get;

    public override void Resize(int rows) => Array.Resize(ref _values, rows);

    public override void Read(int row) => _read(ref _values[row]);
}
