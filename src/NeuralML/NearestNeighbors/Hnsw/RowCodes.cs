using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using NeuralML.NearestNeighbors.Search;
using NeuralML.Scoring.Rows;

namespace NeuralML.NearestNeighbors.Hnsw;

/// <summary>
/// Rows as whole numbers of 16 bits, in units that no value exceeds: half the memory to wait for in a walk, and precise enough to find the
/// candidates, which are compared exactly in the end.
/// </summary>
internal sealed class RowCodes
{
    private const int Lanes = 16;
    private const int LineBytes = 64;
    private const double LargestCode = 16_000;
    private const float SmallestRange = 1e-30f;

    private readonly AlignedFloats[] _blocks;
    private readonly float[] _center;
    private readonly bool _isCosine;
    private readonly float _scale;
    private readonly float _largest;

    /// <param name="rows">The rows.</param>
    /// <param name="order">Which of them comes where.</param>
    /// <param name="isCosine">Whether only their directions count.</param>
    public RowCodes(RowStore rows, int[] order, bool isCosine)
    {
        _isCosine = isCosine;
        _center = isCosine ? new float[rows.Width] : ProductIndex.Mean(rows);
        Length = (rows.Width + Lanes - 1) / Lanes * Lanes;
        // So that the sum of the squares in each lane is within 31 bits.
        _largest = (float)Math.Min(LargestCode, Math.Floor(Math.Sqrt(uint.MaxValue / (double)Length)));
        _scale = isCosine ? _largest : _largest / LargestOf(rows);
        _blocks = new AlignedFloats[rows.Blocks.Count];
        for (var block = 0; block < _blocks.Length; block++)
            _blocks[block] = new AlignedFloats(RowStore.RowsIn(block, rows.Count) * Length / 2);
        for (var place = 0; place < order.Length; place++)
            Encode(rows[order[place]], MemoryMarshal.CreateSpan(ref this[place], Length));
    }

    /// <summary>Codes of a row, a multiple of 16.</summary>
    public int Length { get; }

    private ref short this[int place]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            var block = _blocks[place / RowStore.BlockSize].Span;
            return ref Unsafe.As<float, short>(ref block[place % RowStore.BlockSize * Length / 2]);
        }
    }

    /// <param name="row">A row.</param>
    /// <param name="codes">Its codes, <c>[Length]</c>.</param>
    public void Encode(ReadOnlySpan<float> row, Span<short> codes)
    {
        var factor = _scale;
        if (_isCosine)
        {
            var squares = 0.0;
            foreach (var value in row)
                squares += (double)value * value;
            factor = squares == 0 ? 0 : (float)(_scale / Math.Sqrt(squares));
        }

        codes.Clear();
        for (var i = 0; i < row.Length; i++)
            codes[i] = (short)MathF.Round(Math.Clamp((row[i] - _center[i]) * factor, -_largest, _largest));
    }

    public ReadOnlySpan<short> Of(int place) => MemoryMarshal.CreateReadOnlySpan(ref this[place], Length);

    /// <summary>The sum of squared differences of a row and a query.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Squares(ref short query, int place)
    {
        ref var codes = ref this[place];
        var sums = Vector256<int>.Zero;
        for (nuint i = 0; i < (nuint)Length; i += Lanes)
        {
            var difference = Vector256.LoadUnsafe(ref query, i) - Vector256.LoadUnsafe(ref codes, i);
            sums += PairSquares(difference);
        }

        return Vector256.Sum(Vector256.ConvertToSingle(sums));
    }

    /// <summary>Has the codes of a row brought into the cache.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe void Prefetch(int place)
    {
        if (!Sse.IsSupported)
            return;
        ref var first = ref Unsafe.As<short, byte>(ref this[place]);
        for (var at = 0; at < Math.Min(Length * sizeof(short), 8 * LineBytes); at += LineBytes)
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref first, at)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> PairSquares(Vector256<short> values)
    {
        if (Avx2.IsSupported)
            return Avx2.MultiplyAddAdjacent(values, values);
        var (low, high) = Vector256.Widen(values);
        return (low * low) + (high * high);
    }

    private float LargestOf(RowStore rows)
    {
        var largest = SmallestRange;
        for (var row = 0; row < rows.Count; row++)
        {
            var values = rows[row];
            for (var i = 0; i < values.Length; i++)
                largest = Math.Max(largest, Math.Abs(values[i] - _center[i]));
        }

        return Math.Min(largest, float.MaxValue);
    }
}
