using System.Runtime.InteropServices;

namespace NeuralML.Scoring.Rows;

/// <summary>Numbers that begin with a cache line, so that no vector of them lies in two; the collector does not move them.</summary>
internal sealed class AlignedFloats
{
    private const int CacheLine = 64;

    private readonly float[] _values;
    private readonly int _start;

    public AlignedFloats(int length)
    {
        Length = length;
        _values = GC.AllocateArray<float>(length + (CacheLine / sizeof(float)), pinned: true);
        var address = Marshal.UnsafeAddrOfPinnedArrayElement(_values, 0);
        _start = (int)(-address & (CacheLine - 1)) / sizeof(float);
    }

    public int Length { get; }

    public Span<float> Span => _values.AsSpan(_start, Length);
}
