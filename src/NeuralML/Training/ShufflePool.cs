using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using NeuralML.Features;

namespace NeuralML.Training;

/// <summary>
/// Reads and encodes the rows of a stream on a thread of its own, ahead of training, and hands them out in blocks in random order: each row
/// read takes the place of a random one of a pool of rows, which goes out. At the end of an epoch, the rows of the next take the
/// places of those that are left, so that training never waits for a pool to fill but the first time.
/// </summary>
/// <remarks>The order in an epoch depends on the seed and the epoch alone, so that an interrupted fit goes on as it would have.</remarks>
internal sealed class ShufflePool : IDisposable
{
    private const int BlockRows = 8192;
    private const int BlocksAhead = 3;

    private readonly RowStream _stream;
    private readonly TrainingSplit _split;
    private readonly Func<TableBuilder, int[], TensorData> _encode;
    private readonly int _seed;
    private readonly Cancellation _cancellation;
    private readonly TableBuilder _pool;
    private readonly TableBuilder _block;
    private readonly int[] _slots;
    private readonly int[] _blockRows;
    private readonly BlockingCollection<TensorData?> _blocks = new(BlocksAhead);
    private readonly CancellationTokenSource _stop = new();
    private readonly Thread _thread;
    private int _blockCount;
    private Exception? _failure;

    /// <param name="stream">The data.</param>
    /// <param name="split">Which rows not to take.</param>
    /// <param name="encode">Encodes the given rows of a block.</param>
    /// <param name="epoch">The first epoch.</param>
    /// <param name="batchSize">Blocks have a multiple of so many rows.</param>
    /// <param name="seed">The seed of the fit.</param>
    /// <param name="cancellation">Ends reading.</param>
    public ShufflePool(
        RowStream stream, TrainingSplit split, Func<TableBuilder, int[], TensorData> encode, int epoch, int batchSize, int seed,
        Cancellation cancellation)
    {
        _stream = stream;
        _split = split;
        _encode = encode;
        _seed = seed;
        _cancellation = cancellation;
        NextEpoch = epoch;
        _slots = [.. Enumerable.Range(0, stream.PoolRows)];
        _pool = stream.CreateTable(_slots.Length);
        _blockRows = [.. Enumerable.Range(0, Math.Max(1, BlockRows / batchSize) * batchSize)];
        _block = stream.CreateTable(_blockRows.Length);
        _thread = new Thread(() => Run(epoch)) { IsBackground = true, Name = "NeuralML training data" };
        _thread.Start();
    }

    /// <summary>The epoch that the next block belongs to; null in the midst of one.</summary>
    public int? NextEpoch { get; set; }

    /// <summary>The next block of the epoch, which then belongs to the caller; null once at the end of each epoch.</summary>
    public TensorData? Take()
    {
        if (_blocks.TryTake(out var block, Timeout.Infinite))
            return block;
        ExceptionDispatchInfo.Throw(_failure!);
        return null;
    }

    public void Dispose()
    {
        _stop.Cancel();
        _thread.Join();
        while (_blocks.TryTake(out var block))
            block?.Dispose();
        _blocks.Dispose();
        _stop.Dispose();
    }

    private void Run(int epoch)
    {
        TrainingRows? rows = null;
        try
        {
            rows = _stream.Open();
            var count = 0;
            while (count < _slots.Length && MoveNext(rows))
                rows.Read(_pool, count++);
            for (; ; epoch++)
            {
                if (count == 0)
                    throw new InvalidOperationException("The training data has no rows any more, now that it is read again.");
                var random = EpochRandom.Create(_seed, epoch);
                while (MoveNext(rows))
                {
                    var slot = _slots[random.Next(count)];
                    HandOut(slot);
                    rows.Read(_pool, slot);
                }

                rows.Dispose();
                rows = _stream.Open();
                random.Shuffle(_slots.AsSpan(0, count));
                count = Refill(rows, count);
                if (_blockCount > 0)
                    HandOutBlock();
                _blocks.Add(null, _stop.Token);
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
        }
        catch (Exception failure)
        {
            // It ends the fit, on the thread that trains.
            _failure = failure;
            _blocks.CompleteAdding();
        }
        finally
        {
            rows?.Dispose();
        }
    }

    /// <summary>Hands out what is left of an epoch and reads the first rows of the next into the places.</summary>
    private int Refill(TrainingRows rows, int count)
    {
        var filled = 0;
        for (var i = 0; i < count; i++)
        {
            HandOut(_slots[i]);
            if (MoveNext(rows))
                rows.Read(_pool, _slots[filled++]);
        }

        return filled;
    }

    private bool MoveNext(TrainingRows rows)
    {
        while (rows.MoveNext())
        {
            // Filling the pool may take long, and nothing is handed out meanwhile.
            _stop.Token.ThrowIfCancellationRequested();
            _cancellation.ThrowIfRequested();
            if (!_split.IsValidation(rows.Number))
                return true;
        }

        return false;
    }

    private void HandOut(int slot)
    {
        _block.Copy(_pool, slot, _blockCount++);
        if (_blockCount == _blockRows.Length)
            HandOutBlock();
    }

    private void HandOutBlock()
    {
        var block = _encode(_block, _blockRows[.._blockCount]);
        _blockCount = 0;
        try
        {
            _blocks.Add(block, _stop.Token);
        }
        catch
        {
            block.Dispose();
            throw;
        }
    }
}
