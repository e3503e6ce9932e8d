using System.Text;
using Microsoft.ML.Data;

namespace NeuralML.Compat.Tests.Data;

/// <summary>Texts to load that know who reads them, and may fail at their end.</summary>
internal sealed class TextSourceInMemory(params string[] contents) : IMultiStreamSource
{
    private int _openReaders;

    public int OpenReaders => _openReaders;

    public HashSet<int> ReadingThreads { get; } = [];

    public bool WasReadWhileClosed { get; private set; }

    public IOException? ErrorAtEnd { get; init; }

    public int Count => contents.Length;

    public string? GetPathOrNull(int index) => null;

    public Stream Open(int index) => throw new NotSupportedException();

    public TextReader OpenTextReader(int index)
    {
        Interlocked.Increment(ref _openReaders);
        return new Reader(contents[index], this);
    }

    private sealed class Reader(string content, TextSourceInMemory source)
        : StreamReader(new MemoryStream(Encoding.UTF8.GetBytes(content)))
    {
        private bool _closed;

        public override int Read(char[] buffer, int index, int count)
        {
            source.ReadingThreads.Add(Environment.CurrentManagedThreadId);
            source.WasReadWhileClosed |= _closed;
            var read = base.Read(buffer, index, count);
            return read == 0 && source.ErrorAtEnd is { } error ? throw error : read;
        }

        protected override void Dispose(bool disposing)
        {
            if (!_closed)
                Interlocked.Decrement(ref source._openReaders);
            _closed = true;
            base.Dispose(disposing);
        }
    }
}
