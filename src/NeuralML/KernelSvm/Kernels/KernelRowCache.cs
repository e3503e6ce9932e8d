namespace NeuralML.KernelSvm.Kernels;

/// <summary>
/// Rows of the kernel matrix, as many as fit into a number of bytes; the one that was not asked for the longest makes room. Each holds
/// the kernels of the first positions, as far as they were computed.
/// </summary>
internal sealed class KernelRowCache
{
    private const int ChunkFloats = 1 << 18;

    private readonly int _stride;
    private readonly int _rowsPerChunk;
    private readonly float[]?[] _chunks;
    private readonly int[] _slotOf;
    private readonly int[] _ownerOf;
    private readonly int[] _lengthOf;
    private readonly int[] _newer;
    private readonly int[] _older;
    private int _used;
    private int _newest = -1;
    private int _oldest = -1;

    /// <param name="count">The number of rows there are.</param>
    /// <param name="stride">Numbers of a row.</param>
    /// <param name="bytes">What may be taken; two rows are in any case.</param>
    public KernelRowCache(int count, int stride, long bytes)
    {
        _stride = stride;
        _rowsPerChunk = Math.Max(1, ChunkFloats / stride);
        var slots = (int)Math.Clamp(bytes / ((long)stride * sizeof(float)), 2, Math.Max(2, count));
        _chunks = new float[(slots + _rowsPerChunk - 1) / _rowsPerChunk][];
        _slotOf = new int[count];
        Array.Fill(_slotOf, -1);
        (_ownerOf, _lengthOf, _newer, _older) = (new int[slots], new int[slots], new int[slots], new int[slots]);
    }

    /// <summary>The memory of a row, which becomes the newest.</summary>
    /// <param name="row">The row, a number that stays the same while positions are swapped.</param>
    /// <param name="length">How many of its kernels are there; to be set with <see cref="SetLength"/> when there are more.</param>
    public Span<float> Get(int row, out int length)
    {
        var slot = _slotOf[row];
        if (slot < 0)
            slot = Take(row);
        else if (slot != _newest)
            Unlink(slot);
        if (slot != _newest)
            LinkNewest(slot);
        length = _lengthOf[slot];
        return Memory(slot);
    }

    public void SetLength(int row, int length) => _lengthOf[_slotOf[row]] = length;

    /// <summary>Swaps positions, one pair after the other; what is not known of both is forgotten.</summary>
    public void Swap(IReadOnlyList<(int First, int Second)> swaps)
    {
        for (var slot = 0; slot < _used; slot++)
        {
            var values = Memory(slot);
            foreach (var (first, second) in swaps)
            {
                if (second >= _lengthOf[slot])
                    _lengthOf[slot] = Math.Min(_lengthOf[slot], first);
                else
                    (values[first], values[second]) = (values[second], values[first]);
            }
        }
    }

    private Span<float> Memory(int slot)
        => (_chunks[slot / _rowsPerChunk] ??= GC.AllocateUninitializedArray<float>(_rowsPerChunk * _stride))
            .AsSpan(slot % _rowsPerChunk * _stride, _stride);

    private int Take(int row)
    {
        int slot;
        if (_used < _ownerOf.Length)
        {
            slot = _used++;
        }
        else
        {
            slot = _oldest;
            Unlink(slot);
            _slotOf[_ownerOf[slot]] = -1;
        }

        (_slotOf[row], _ownerOf[slot], _lengthOf[slot]) = (slot, row, 0);
        return slot;
    }

    private void Unlink(int slot)
    {
        var (newer, older) = (_newer[slot], _older[slot]);
        if (newer >= 0)
            _older[newer] = older;
        else
            _newest = older;
        if (older >= 0)
            _newer[older] = newer;
        else
            _oldest = newer;
    }

    private void LinkNewest(int slot)
    {
        (_newer[slot], _older[slot]) = (-1, _newest);
        if (_newest >= 0)
            _newer[_newest] = slot;
        else
            _oldest = slot;
        _newest = slot;
    }
}
