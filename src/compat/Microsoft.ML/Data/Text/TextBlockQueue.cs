using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Microsoft.ML.Data;

/// <summary>
/// The blocks of a source in order. The next lines are taken by one thread at a time and then parsed beside those that
/// others took. The thread that asks for blocks takes part; from the second block on, workers run ahead of it as far as
/// there are blocks to fill. No thread ever waits for room, so nothing stays behind when a cursor is abandoned.
/// </summary>
internal sealed class TextBlockQueue(TextBlockReader reader, TextBlock first, Func<TextBlock> createBlock, int workers) : IDisposable
{
    private readonly Lock _order = new();
    private readonly ConcurrentQueue<TextBlock> _read = new();
    private readonly ConcurrentQueue<TextBlock> _free = new([first]);
    private int _blocksLeft = workers == 0 ? 0 : (2 * workers) + 1;
    private int _running;
    private bool _disposed;
    private TextBlock? _current;

    /// <summary>The next block, parsed; null behind the last. The one before it is filled again.</summary>
    public TextBlock? Next()
    {
        if (_current is not null)
        {
            _free.Enqueue(_current);
            StartWorkers();
        }
        while (!(_read.TryPeek(out var next) && next.IsParsed) && Work())
        {
        }
        if (_read.TryDequeue(out _current))
            _current.WaitUntilParsed();
        return _current;
    }

    public void Dispose()
    {
        lock (_order)
        {
            if (_disposed)
                return;
            _disposed = true;
        }
        foreach (var block in _read)
            block.WaitUntilParsed();
        reader.Dispose();
    }

    /// <summary>Takes lines and parses them; false when there are none, or no block for them.</summary>
    private bool Work()
    {
        TextBlock? block;
        lock (_order)
        {
            if (_disposed || !TryTake(out block))
                return false;
            if (!reader.Fill(block))
            {
                _free.Enqueue(block);
                return false;
            }
            _read.Enqueue(block);
        }
        block.Parse();
        return true;
    }

    private bool TryTake([NotNullWhen(true)] out TextBlock? block)
    {
        if (_free.TryDequeue(out block))
            return true;
        block = _blocksLeft-- > 0 ? createBlock() : null;
        return block is not null;
    }

    private void StartWorkers()
    {
        while (Interlocked.Increment(ref _running) <= workers)
            ThreadPool.UnsafeQueueUserWorkItem(static queue => queue.RunAhead(), this, preferLocal: false);
        Interlocked.Decrement(ref _running);
    }

    private void RunAhead()
    {
        while (Work())
        {
        }
        Interlocked.Decrement(ref _running);
    }
}
