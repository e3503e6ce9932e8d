using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Microsoft.ML.Trainers.FastTree;

/// <summary>
/// Grows trees leaf by leaf, always where the gain is largest. Of two children the histogram of the smaller is built; the other is what
/// is left of the parent's.
/// </summary>
internal sealed unsafe class TreeGrower : IDisposable
{
    // Less work than this is done sooner by one thread than shared out.
    private const long SharedFrom = 1 << 16;

    private readonly BinnedTable _table;
    private readonly TreeTargets _targets;
    private readonly Crew _crew;
    private readonly SplitFinder _finder;
    private readonly FeatureSampler _sampler;
    private readonly int _minimumCount;
    private readonly Leaf[] _leaves;
    private readonly int _histogramSize;
    private readonly int _columnEntries;
    private readonly Split[] _found;
    private readonly byte[] _goesLeft = new byte[HistogramBuilder.Bins];
    private readonly int[] _leftCounts;
    private readonly Action<int> _buildPart;
    private readonly Action<int> _findPart;
    private readonly Action<int> _partitionPart;
    private readonly Action<int> _gatherPart;

    private int* _rows;
    private int* _scratch;
    private long* _histograms;
    private long* _partials;

    // What the parts of the current job work on.
    private Leaf _job;
    private long* _jobHistogram;
    private bool[]? _jobFeatures;
    private int _jobColumn;

    public TreeGrower(BinnedTable table, TreeTargets targets, Crew crew, FeatureSampler sampler, int maximumLeafCount, int minimumCount)
    {
        (_table, _targets, _crew, _sampler, _minimumCount) = (table, targets, crew, sampler, minimumCount);
        _finder = new SplitFinder(table, targets, minimumCount);
        _leaves = new Leaf[Math.Min(maximumLeafCount, Math.Max(1, table.RowCount))];
        Tree = new GrownTree(_leaves.Length);
        _columnEntries = table.Stride * HistogramBuilder.Bins;
        _histogramSize = targets.PackedWeights is null ? _columnEntries : 2 * _columnEntries;
        _found = new Split[crew.Size];
        _leftCounts = new int[crew.Size];
        _rows = (int*)NativeMemory.Alloc((nuint)table.RowCount, sizeof(int));
        _scratch = (int*)NativeMemory.Alloc((nuint)table.RowCount, sizeof(int));
        _histograms = (long*)NativeMemory.Alloc((nuint)_leaves.Length * (nuint)_histogramSize, sizeof(long));
        _partials = (long*)NativeMemory.Alloc((nuint)crew.Size * (nuint)_histogramSize, sizeof(long));
        (_buildPart, _findPart, _partitionPart, _gatherPart) = (BuildPart, FindPart, PartitionPart, GatherPart);
    }

    ~TreeGrower() => Free();

    /// <summary>The tree grown last; the next one takes its place.</summary>
    public GrownTree Tree { get; }

    /// <summary>The rows of a leaf of the tree grown last.</summary>
    public ReadOnlySpan<int> RowsOf(int leaf) => new(_rows + _leaves[leaf].Start, _leaves[leaf].Count);

    /// <summary>Grows a tree on some rows, which are in order, or on all.</summary>
    public void Grow(int[]? sample)
    {
        var count = sample?.Length ?? _table.RowCount;
        for (var i = 0; i < count; i++)
            _rows[i] = sample is null ? i : sample[i];

        _sampler.BeginTree();
        Tree.LeafCount = 1;
        var root = new Leaf(0, count, default, default, 0, -1, IsRight: false);
        if (CanSplit(root))
        {
            Build(root);
            root.Sums = SumOf(root);
            root.Split = Find(root);
        }

        _leaves[0] = root;
        while (Tree.LeafCount < _leaves.Length && BestLeaf() is var best and >= 0)
            SplitLeaf(best);
    }

    public void Dispose()
    {
        Free();
        GC.SuppressFinalize(this);
    }

    private void SplitLeaf(int index)
    {
        var parent = _leaves[index];
        var node = Tree.NodeCount;
        var newIndex = Tree.LeafCount++;
        Tree.Features[node] = parent.Split.Feature;
        Tree.LastLeft[node] = parent.Split.LastLeft;
        Tree.Gains[node] = parent.Split.Gain;
        Tree.Left[node] = ~index;
        Tree.Right[node] = ~newIndex;
        if (parent.Parent >= 0)
            (parent.IsRight ? Tree.Right : Tree.Left)[parent.Parent] = node;

        var leftCount = Partition(parent);
        var left = new Leaf(parent.Start, leftCount, default, default, parent.Histogram, node, IsRight: false);
        var right = new Leaf(parent.Start + leftCount, parent.Count - leftCount, default, default, newIndex, node, IsRight: true);
        // No leaf of a tree that is full will be split.
        if (Tree.LeafCount < _leaves.Length && (CanSplit(left) || CanSplit(right)))
        {
            ref var smaller = ref (left.Count <= right.Count ? ref left : ref right);
            ref var larger = ref (left.Count <= right.Count ? ref right : ref left);
            smaller.Histogram = newIndex;
            larger.Histogram = parent.Histogram;
            Build(smaller);
            HistogramBuilder.Subtract(HistogramAt(larger.Histogram), HistogramAt(smaller.Histogram), _histogramSize);
            smaller.Sums = SumOf(smaller);
            larger.Sums = new LeafSums(parent.Sums.Packed - smaller.Sums.Packed, parent.Sums.Weight - smaller.Sums.Weight);
            left.Split = CanSplit(left) ? Find(left) : default;
            right.Split = CanSplit(right) ? Find(right) : default;
        }

        _leaves[index] = left;
        _leaves[newIndex] = right;
    }

    private bool CanSplit(Leaf leaf) => leaf.Count >= 2L * _minimumCount && _table.Features.Length > 0;

    private int BestLeaf()
    {
        var best = -1;
        for (var leaf = 0; leaf < Tree.LeafCount; leaf++)
        {
            if (_leaves[leaf].Split.Gain > (best < 0 ? 0 : _leaves[best].Split.Gain))
                best = leaf;
        }

        return best;
    }

    private long* HistogramAt(int index) => _histograms + ((nint)index * _histogramSize);

    // Every row is in one bin of the first column.
    private LeafSums SumOf(Leaf leaf)
    {
        var histogram = HistogramAt(leaf.Histogram);
        long packed = 0, weight = 0;
        for (var bin = 0; bin < HistogramBuilder.Bins; bin++)
        {
            packed += histogram[bin];
            weight += _targets.PackedWeights is null ? 0 : histogram[_columnEntries + bin];
        }

        return new LeafSums(packed, weight);
    }

    private void Build(Leaf leaf)
    {
        _job = leaf;
        _jobHistogram = HistogramAt(leaf.Histogram);
        if (_crew.Size == 1 || (long)leaf.Count * _table.Stride < SharedFrom)
        {
            AddRows(leaf.Start, leaf.End, _jobHistogram);
            return;
        }

        _crew.Run(_buildPart);
        for (var worker = 1; worker < _crew.Size; worker++)
            HistogramBuilder.Add(_jobHistogram, _partials + ((nint)worker * _histogramSize), _histogramSize);
    }

    private void BuildPart(int worker)
    {
        var (start, end) = _crew.Share(worker, _job.Count);
        AddRows(
            _job.Start + start, _job.Start + end, worker == 0 ? _jobHistogram : _partials + ((nint)worker * _histogramSize));
    }

    private void AddRows(int start, int end, long* histogram)
    {
        NativeMemory.Clear(histogram, (nuint)_histogramSize * sizeof(long));
        fixed (long* packed = _targets.Packed)
            HistogramBuilder.Add(_table, _rows + start, end - start, packed, histogram);
        if (_targets.PackedWeights is null)
            return;
        fixed (long* weights = _targets.PackedWeights)
            HistogramBuilder.Add(_table, _rows + start, end - start, weights, histogram + _columnEntries);
    }

    private Split Find(Leaf leaf)
    {
        _job = leaf;
        _jobHistogram = HistogramAt(leaf.Histogram);
        _jobFeatures = _sampler.ForSplit();
        if (_crew.Size == 1 || (long)_table.Features.Length * HistogramBuilder.Bins < SharedFrom)
            return _finder.Find(_jobHistogram, leaf.Sums, 0, _table.Features.Length, _jobFeatures);
        _crew.Run(_findPart);
        var best = _found[0];
        for (var worker = 1; worker < _found.Length; worker++)
            best = Split.Better(best, _found[worker]);
        return best;
    }

    private void FindPart(int worker)
    {
        var (start, end) = _crew.Share(worker, _table.Features.Length);
        _found[worker] = _finder.Find(_jobHistogram, _job.Sums, start, end, _jobFeatures);
    }

    /// <summary>Puts the rows that go left before the others; both stay in order.</summary>
    private int Partition(Leaf leaf)
    {
        var feature = _table.Features[leaf.Split.Feature];
        feature.FillGoesLeft(_goesLeft, leaf.Split.LastLeft);
        _job = leaf;
        _jobColumn = feature.Column;
        if (_crew.Size == 1 || leaf.Count < SharedFrom / 4)
        {
            var leftCount = PartitionRows(leaf.Start, leaf.End);
            new ReadOnlySpan<int>(_scratch + leaf.Start, leaf.Count - leftCount)
                .CopyTo(new Span<int>(_rows + leaf.Start + leftCount, leaf.Count - leftCount));
            return leftCount;
        }

        _crew.Run(_partitionPart);
        var left = 0;
        for (var worker = 0; worker < _crew.Size; worker++)
        {
            // What went left in a part closes up; nobody reads what it overwrites any more.
            var (start, _) = _crew.Share(worker, leaf.Count);
            new ReadOnlySpan<int>(_rows + leaf.Start + start, _leftCounts[worker])
                .CopyTo(new Span<int>(_rows + leaf.Start + left, _leftCounts[worker]));
            left += _leftCounts[worker];
        }

        _crew.Run(_gatherPart);
        return left;
    }

    private void PartitionPart(int worker)
    {
        var (start, end) = _crew.Share(worker, _job.Count);
        _leftCounts[worker] = PartitionRows(_job.Start + start, _job.Start + end);
    }

    private void GatherPart(int worker)
    {
        var left = _leftCounts.Sum();
        var right = 0;
        for (var earlier = 0; earlier < worker; earlier++)
        {
            var (earlierStart, earlierEnd) = _crew.Share(earlier, _job.Count);
            right += earlierEnd - earlierStart - _leftCounts[earlier];
        }

        var (start, end) = _crew.Share(worker, _job.Count);
        var count = end - start - _leftCounts[worker];
        new ReadOnlySpan<int>(_scratch + _job.Start + start, count).CopyTo(new Span<int>(_rows + _job.Start + left + right, count));
    }

    /// <summary>Rows that go left move to the front, the others into the scratch; returns how many go left.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int PartitionRows(int start, int end)
    {
        var column = _table.Bins + _jobColumn;
        var stride = _table.Stride;
        int* left = _rows + start, right = _scratch + start;
        fixed (byte* goesLeft = _goesLeft)
        {
            for (var i = start; i < end; i++)
            {
                // Written to both sides, kept on one: which one cannot be guessed.
                var row = _rows[i];
                int goes = goesLeft[column[(nint)row * stride]];
                *left = row;
                *right = row;
                left += goes;
                right += 1 - goes;
            }
        }

        return (int)(left - (_rows + start));
    }

    private void Free()
    {
        NativeMemory.Free(_rows);
        NativeMemory.Free(_scratch);
        NativeMemory.Free(_histograms);
        NativeMemory.Free(_partials);
        _rows = _scratch = null;
        _histograms = _partials = null;
    }
}
