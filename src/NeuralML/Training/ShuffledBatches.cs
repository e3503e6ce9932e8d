using static TorchSharp.torch;

namespace NeuralML.Training;

/// <summary>Batches of rows in memory, gathered by index.</summary>
internal sealed class ShuffledBatches : IBatches
{
    private readonly TensorData _data;
    private readonly int _batchSize;
    private readonly Tensor _order;
    private int _start;

    public ShuffledBatches(TensorData data, int batchSize, Random random)
    {
        _data = data;
        _batchSize = batchSize;
        var order = new long[data.RowCount];
        for (var row = 0; row < order.Length; row++)
            order[row] = row;
        random.Shuffle(order);
        _order = tensor(order).DetachFromDisposeScope();
    }

    public Batch? Next()
    {
        var count = Math.Min(_batchSize, _data.RowCount - _start);
        if (count == 0)
            return null;
        using var rows = _order.narrow(0, _start, count);
        _start += count;
        return _data.Gather(rows);
    }

    public void Dispose() => _order.Dispose();
}
