using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace NeuralML.NearestNeighbors.Hnsw;

/// <summary>Which rows are linked to which, in layers: all rows are in layer 0, and of each layer about one of M is in the next.</summary>
internal sealed class HnswGraph
{
    public const int MostLayers = 32;

    private const int LineInts = 16;

    private readonly int[] _links;
    private readonly int[] _upperStart;
    private readonly int[] _upper;

    /// <param name="m">Links of a row in a layer above 0; twice as many in layer 0.</param>
    /// <param name="links">Of each row in layer 0 the number of its links, and room for 2 m.</param>
    /// <param name="upper">Of each row that is in higher layers, the same for each of these, with room for m.</param>
    /// <param name="rowCount">The number of rows.</param>
    /// <param name="entry">The row where walks begin; -1 while there is none.</param>
    public HnswGraph(int m, int[] links, int[] upper, int rowCount, int entry)
    {
        M = m;
        Entry = entry;
        _links = links;
        _upper = upper;
        _upperStart = StartsOfUpper(m, rowCount);
    }

    public int M { get; }

    public int RowCount => _upperStart.Length - 1;

    public int[] Links => _links;

    public int[] Upper => _upper;

    /// <summary>The row in the highest layer where walks begin; the first of them.</summary>
    public int Entry { get; private set; }

    /// <summary>A graph with room for so many rows, and the links of another.</summary>
    public static HnswGraph Grow(HnswGraph? graph, int m, int rowCount)
    {
        var links = new int[LinksLength(m, rowCount)];
        graph?._links.CopyTo(links, 0);
        var upper = new int[UpperLength(m, rowCount)];
        graph?._upper.CopyTo(upper, 0);
        return new HnswGraph(m, links, upper, rowCount, graph?.Entry ?? -1);
    }

    public static long LinksLength(int m, int rowCount) => rowCount * ((2L * m) + 1);

    public static long UpperLength(int m, int rowCount) => StartsOfUpper(m, rowCount)[^1];

    /// <summary>The highest layer that a row is in: as if drawn, but the same whenever it is asked for.</summary>
    public static int LevelOf(int row, int m)
    {
        // SplitMix64 (Steele et al. 2014, doi:10.1145/2660193.2660195).
        var bits = ((ulong)row + 1) * 0x9E3779B97F4A7C15;
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        bits ^= bits >> 31;
        var uniform = ((bits >> 11) + 1) / (double)(1UL << 53);
        return Math.Min((int)(-Math.Log(uniform) / Math.Log(m)), MostLayers - 1);
    }

    public int LevelOf(int row) => (_upperStart[row + 1] - _upperStart[row]) / (M + 1);

    /// <summary>Where walks begin once a row is in the graph.</summary>
    public void Enter(int row)
    {
        if (Entry < 0 || LevelOf(row) > LevelOf(Entry))
            Entry = row;
    }

    public int MostLinks(int layer) => layer == 0 ? 2 * M : M;

    public ReadOnlySpan<int> LinksOf(int row, int layer)
    {
        var room = Room(row, layer);
        return room.Slice(1, room[0]);
    }

    public void SetLinks(int row, int layer, ReadOnlySpan<int> linked)
    {
        var room = Room(row, layer);
        room[0] = linked.Length;
        linked.CopyTo(room[1..]);
    }

    /// <summary>Has the links of a row brought into the cache.</summary>
    public unsafe void Prefetch(int row, int layer)
    {
        if (!Sse.IsSupported)
            return;
        ref var first = ref MemoryMarshal.GetReference(Room(row, layer));
        for (var at = 0; at <= MostLinks(layer); at += LineInts)
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref first, at)));
    }

    /// <summary>Whether all links lead to rows that are in their layer.</summary>
    public bool IsSound()
    {
        for (var row = 0; row < RowCount; row++)
        {
            for (var layer = LevelOf(row); layer >= 0; layer--)
            {
                if (Room(row, layer)[0] is var count && (count < 0 || count > MostLinks(layer)))
                    return false;
                foreach (var linked in LinksOf(row, layer))
                {
                    if (linked < 0 || linked >= RowCount || LevelOf(linked) < layer)
                        return false;
                }
            }
        }

        return true;
    }

    private Span<int> Room(int row, int layer) => layer == 0
        ? _links.AsSpan(row * ((2 * M) + 1), (2 * M) + 1)
        : _upper.AsSpan(_upperStart[row] + ((layer - 1) * (M + 1)), M + 1);

    private static int[] StartsOfUpper(int m, int rowCount)
    {
        var starts = new int[rowCount + 1];
        for (var row = 0; row < rowCount; row++)
            starts[row + 1] = checked(starts[row] + (LevelOf(row, m) * (m + 1)));
        return starts;
    }
}
