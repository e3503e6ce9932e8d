namespace NeuralML.Scoring.Rows;

/// <summary>Memory for intermediate results that is used again for each row; for one thread at a time.</summary>
internal sealed class RowBuffers
{
    private readonly List<AlignedFloats> _buffers = [];

    /// <param name="place">Which of the buffers.</param>
    /// <param name="length">How many numbers it has to have; what was in it may be lost.</param>
    public Span<float> Get(RowBuffer place, int length)
    {
        while (_buffers.Count <= (int)place)
            _buffers.Add(new AlignedFloats(0));
        if (_buffers[(int)place].Length < length)
            _buffers[(int)place] = new AlignedFloats(length);
        return _buffers[(int)place].Span[..length];
    }
}
