using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Microsoft.ML.Trainers.FastTree;

/// <summary>The features of all rows as bins, a byte each, row after row; features that exclude each other share a column.</summary>
internal sealed unsafe class BinnedTable : IDisposable
{
    /// <summary>Columns are processed by as many at a time as there are bytes in a register.</summary>
    public const int GroupSize = 8;

    private const int Alignment = 64;
    private const int BlockRows = 2048;

    private byte* _bins;

    private BinnedTable(int rowCount, int featureCount, BinnedFeature[] features)
    {
        RowCount = rowCount;
        FeatureCount = featureCount;
        Features = features;
        ColumnCount = features.Length == 0 ? 0 : features.Max(feature => feature.Column) + 1;
        Stride = (ColumnCount + GroupSize - 1) / GroupSize * GroupSize;
        var size = (nuint)rowCount * (nuint)Stride;
        _bins = (byte*)NativeMemory.AlignedAlloc(size + Alignment, Alignment);
        NativeMemory.Clear(_bins, size + Alignment);
    }

    ~BinnedTable() => Free();

    public int RowCount { get; }

    public int FeatureCount { get; }

    /// <summary>Those that have more than one bin.</summary>
    public BinnedFeature[] Features { get; }

    public int ColumnCount { get; }

    /// <summary>From a row to the next.</summary>
    public int Stride { get; }

    public byte* Bins => _bins;

    public static BinnedTable Create(TreeRows rows, int maximumBinCount, bool shareColumns, Crew crew)
    {
        var bins = FindBins(rows, maximumBinCount, crew);
        var table = new BinnedTable(rows.Count, rows.FeatureCount, Place(rows, bins, shareColumns));
        table.Fill(rows, crew);
        return table;
    }

    public void Dispose()
    {
        Free();
        GC.SuppressFinalize(this);
    }

    private static FeatureBins[] FindBins(TreeRows rows, int maximumBinCount, Crew crew)
    {
        var bins = new FeatureBins[rows.FeatureCount];
        crew.Run(worker =>
        {
            var finder = new BinFinder(rows.Count, maximumBinCount);
            var values = new float[rows.Count];
            for (var feature = worker; feature < bins.Length; feature += crew.Size)
            {
                rows.Features.CopyColumn(feature, 0, values);
                bins[feature] = finder.Find(values);
            }
        });
        return bins;
    }

    private static BinnedFeature[] Place(TreeRows rows, FeatureBins[] bins, bool shareColumns)
    {
        var features = new List<BinnedFeature>(bins.Length);
        var bundler = new FeatureBundler(rows.Count);
        var values = new float[rows.Count];
        var columns = 0;
        for (var index = 0; index < bins.Length; index++)
        {
            if (bins[index].Count < 2)
                continue;
            var (column, offset) = (columns, 0);
            if (shareColumns && FeatureBundler.IsCandidate(bins[index]))
            {
                rows.Features.CopyColumn(index, 0, values);
                (column, offset) = bundler.Place(values, bins[index], columns);
            }

            features.Add(new BinnedFeature(index, bins[index], column, offset, bins[index].BinOf(0)));
            columns = Math.Max(columns, column + 1);
        }

        var members = new int[columns];
        foreach (var feature in features)
            members[feature.Column]++;
        // A column for one feature alone needs no offset.
        return [.. features.Select(feature => members[feature.Column] == 1 ? feature with { Offset = 0 } : feature)];
    }

    // Block by block, so that what is written stays in the cache until all features have been.
    private void Fill(TreeRows rows, Crew crew)
        => crew.Run(worker =>
        {
            var values = new float[BlockRows];
            for (var start = worker * BlockRows; start < RowCount; start += crew.Size * BlockRows)
            {
                var block = values.AsSpan(0, Math.Min(BlockRows, RowCount - start));
                foreach (var feature in Features)
                {
                    rows.Features.CopyColumn(feature.Index, start, block);
                    Fill(feature, block, _bins + ((nint)start * Stride) + feature.Column);
                }
            }
        });

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Fill(BinnedFeature feature, ReadOnlySpan<float> values, byte* target)
    {
        if (feature.IsAlone)
        {
            for (var row = 0; row < values.Length; row++, target += Stride)
                *target = (byte)feature.Bins.BinOf(values[row]);
            return;
        }

        for (var row = 0; row < values.Length; row++, target += Stride)
        {
            if (values[row] != 0 && feature.Encode(feature.Bins.BinOf(values[row])) is var code and not 0)
                *target = code;
        }
    }

    private void Free()
    {
        NativeMemory.AlignedFree(_bins);
        _bins = null;
    }
}
