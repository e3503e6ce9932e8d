using Microsoft.ML;

namespace NeuralML.Scoring;

internal sealed class ScalarBuffer<T> : ColumnBuffer
{
    private readonly ValueGetter<T> _read;
    private readonly ValueGetter<T> _get;
    private T[] _values = [];

    public ScalarBuffer(DataViewRow input, DataViewSchema.Column column, Func<int> currentRow)
    {
        _read = input.GetGetter<T>(column);
        _get = (ref T value) => value = _values[currentRow()];
    }

    public override Delegate Getter => _get;

    public override void Resize(int rows) => Array.Resize(ref _values, rows);

    public override void Read(int row) => _read(ref _values[row]);
}
