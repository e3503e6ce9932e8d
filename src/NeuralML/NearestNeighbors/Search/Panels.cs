using NeuralML.Scoring.Rows;

namespace NeuralML.NearestNeighbors.Search;

/// <summary>The rows of a block in panels of 16: of each panel the first numbers of its rows, then the second.</summary>
internal sealed class Panels
{
    public const int Size = ProductKernel.Panel;

    private readonly int _width;

    /// <param name="rows">How many rows.</param>
    /// <param name="width">Numbers in a row.</param>
    /// <param name="fill">What is where rows lack in the last panel.</param>
    public Panels(int rows, int width, float fill)
    {
        Count = (rows + Size - 1) / Size;
        _width = width;
        Values = new AlignedFloats(Count * Size * width);
        Values.Span[(Math.Max(0, Count - 1) * Size * width)..].Fill(fill);
    }

    /// <summary>The number of panels.</summary>
    public int Count { get; }

    /// <summary><c>[panels, width, 16]</c>.</summary>
    public AlignedFloats Values { get; }

    /// <summary>A bit for each row that a panel has where so many are left.</summary>
    public static uint Mask(int rowsLeft) => rowsLeft >= Size ? (1u << Size) - 1 : (1u << rowsLeft) - 1;

    /// <summary>Puts a row into its place.</summary>
    public void Set(int row, ReadOnlySpan<float> values)
    {
        var start = (row / Size * Size * _width) + (row % Size);
        for (var i = 0; i < values.Length; i++)
            Values.Span[start + (i * Size)] = values[i];
    }
}
