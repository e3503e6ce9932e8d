namespace NeuralML.Features;

/// <summary>
/// Which rows of a stream stay in a sample of a fixed size, each with the same chance (Vitter 1985, algorithm R). The same stream always
/// gives the same sample.
/// </summary>
/// <param name="size">Rows of the sample.</param>
internal sealed class Reservoir(int size)
{
    private readonly Random _random = new(1);

    public int Size => size;

    /// <summary>Rows that a table of the sample needs: the last is for rows that are read and not kept.</summary>
    public int Capacity => size + 1;

    /// <summary>For each row of the sample its number in the stream.</summary>
    public long[] Rows { get; } = new long[size + 1];

    /// <summary>Keeps a sample of the first rows of a table, which then has no room for others.</summary>
    public static Reservoir Shrink(TableBuilder table, int size, int rows)
    {
        var reservoir = new Reservoir(size);
        for (var row = 0; row < rows; row++)
        {
            var place = reservoir.Place(row);
            if (place != row && place < size)
                table.Copy(table, row, place);
        }

        table.Resize(reservoir.Capacity);
        return reservoir;
    }

    /// <summary>Where the next row of the stream goes.</summary>
    public int Place(long row)
    {
        var place = (int)Math.Min(row < size ? row : _random.NextInt64(row + 1), size);
        Rows[place] = row;
        return place;
    }
}
