using NeuralML.Features;

namespace NeuralML.Training;

/// <summary>Rows that are read again for each epoch.</summary>
internal sealed class StreamedData : IBatchSource
{
    private readonly RowStream _stream;
    private readonly TrainingSplit _split;
    private readonly RowEncoding _encoding;
    private readonly Cancellation _cancellation;
    private readonly int[] _levelCounts;
    private ShufflePool? _pool;

    /// <param name="stream">The data.</param>
    /// <param name="table">The sample that stands for it.</param>
    /// <param name="split">Which rows of the sample train, and which of the data do not.</param>
    /// <param name="encoding">How rows are encoded.</param>
    /// <param name="cancellation">Ends reading.</param>
    public StreamedData(
        RowStream stream, TrainingTable table, TrainingSplit split, RowEncoding encoding, Cancellation cancellation)
    {
        _stream = stream;
        _split = split;
        _encoding = encoding;
        _cancellation = cancellation;
        _levelCounts = table.LevelCounts;
        Sample = encoding.Encode(table, split.Training);
    }

    public int RowCount => _split.TrainingRowCount;

    public TensorData Sample { get; }

    public IBatches Shuffle(int epoch, int batchSize, int seed)
    {
        // The pool has begun to read the next epoch already.
        if (_pool?.NextEpoch != epoch)
        {
            _pool?.Dispose();
            _pool = new ShufflePool(_stream, _split, Encode, epoch, batchSize, seed, _cancellation);
        }

        return new StreamedBatches(_pool, epoch, batchSize);
    }

    public void Dispose()
    {
        _pool?.Dispose();
        Sample.Dispose();
    }

    private TensorData Encode(TableBuilder block, int[] rows) => _encoding.Encode(block.ToTable(_levelCounts), rows);
}
