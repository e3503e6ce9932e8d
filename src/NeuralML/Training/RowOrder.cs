using System.Runtime.InteropServices;
using NeuralML.Networks.Layers;

namespace NeuralML.Training;

/// <summary>The order in which an epoch goes through the rows, drawn anew for each by a generator whose state can be saved.</summary>
internal sealed class RowOrder(int rowCount, ulong seed)
{
    private readonly NoiseGenerator _noise = new(seed);
    private readonly ulong[] _draws = new ulong[rowCount];

    /// <summary>All that the next order depends on.</summary>
    public ulong State
    {
        get => _noise.State;
        set => _noise.State = value;
    }

    /// <summary>The row numbers.</summary>
    public long[] Rows { get; } = new long[rowCount];

    /// <summary>Shuffles all rows (Fisher and Yates).</summary>
    public void Draw()
    {
        _noise.Fill(MemoryMarshal.AsBytes(_draws.AsSpan()));
        for (var row = 0; row < Rows.Length; row++)
        {
            var place = (int)Math.BigMul(_draws[row], (ulong)row + 1, out _);
            Rows[row] = Rows[place];
            Rows[place] = row;
        }
    }
}
