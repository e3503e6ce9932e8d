namespace NeuralML.Training;

/// <summary>Batches of one epoch of a <see cref="ShufflePool"/>, cut from its blocks without a copy.</summary>
internal sealed class StreamedBatches : IBatches
{
    private readonly ShufflePool _pool;
    private readonly int _epoch;
    private readonly int _batchSize;
    private TensorData? _block;
    private int _start;

    public StreamedBatches(ShufflePool pool, int epoch, int batchSize)
    {
        _pool = pool;
        _epoch = epoch;
        _batchSize = batchSize;
        // Until this one has ended.
        pool.NextEpoch = null;
    }

    public Batch? Next()
    {
        if (_block is null || _start == _block.RowCount)
        {
            _block?.Dispose();
            _block = _pool.Take();
            _start = 0;
            if (_block is null)
            {
                _pool.NextEpoch = _epoch + 1;
                return null;
            }
        }

        var count = Math.Min(_batchSize, _block.RowCount - _start);
        _start += count;
        return _block.Slice(_start - count, count);
    }

    public void Dispose() => _block?.Dispose();
}
