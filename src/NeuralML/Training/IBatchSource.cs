using NeuralML.Features;

namespace NeuralML.Training;

/// <summary>Rows that a network learns from, in random batches.</summary>
internal interface IBatchSource : IDisposable
{
    /// <summary>Rows in an epoch.</summary>
    int RowCount { get; }

    /// <summary>Rows that stand for all where not all are needed: all of them, or as many as are kept in memory.</summary>
    TensorData Sample { get; }

    /// <summary>Each row once, in an order that depends on the seed and the epoch alone.</summary>
    /// <param name="epoch">From 1.</param>
    /// <param name="batchSize">Rows in a batch; the last may have fewer.</param>
    /// <param name="seed">The seed of the fit.</param>
    IBatches Shuffle(int epoch, int batchSize, int seed);

    /// <summary>The training rows of a split: in memory, or streamed where the table is only a sample.</summary>
    static IBatchSource Create(TrainingTable table, TrainingSplit split, RowEncoding encoding, Cancellation cancellation)
        => table.Stream is { } stream
            ? new StreamedData(stream, table, split, encoding, cancellation)
            : encoding.Encode(table, split.Training);
}
