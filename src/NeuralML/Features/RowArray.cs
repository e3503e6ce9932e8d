namespace NeuralML.Features;

/// <summary>Values of rows in contiguous memory, <c>[rows, width]</c>, which grows with the rows.</summary>
/// <param name="width">Values per row.</param>
/// <param name="expected">How many rows there probably are, at least 1.</param>
internal sealed class RowArray<T>(int width, int expected)
{
    private T[] _values = new T[expected * width];

    /// <summary>The place of a row.</summary>
    public Span<T> MakeRoom(int row)
    {
        var start = row * width;
        if (start + width > _values.Length)
            Array.Resize(ref _values, Grow(_values.Length, width));
        return _values.AsSpan(start, width);
    }

    /// <summary>The first rows, and nothing else; no row may be added any more.</summary>
    public T[] Take(int rows)
    {
        Array.Resize(ref _values, rows * width);
        return _values;
    }

    private static int Grow(int length, int width)
    {
        var grown = Math.Min(2L * length, Array.MaxLength / width * (long)width);
        return grown > length
            ? (int)grown
            : throw new InvalidOperationException(
                $"The training data does not fit into memory: more than {length / width} rows of {width} features. "
                + "Train on a sample of the rows.");
    }
}
