using System.Runtime.InteropServices;

namespace Microsoft.ML.Trainers.FastTree;

/// <summary>Gradients and curvatures of all rows, added up by bin, for all features.</summary>
internal sealed unsafe class AdditiveHistograms : IDisposable
{
    private readonly BinnedTable _table;
    private readonly TreeTargets _targets;
    private readonly Crew _crew;
    private readonly int _entries;
    private readonly int _size;
    private readonly int[] _rows;
    private readonly long[]? _curvatures;
    private double _curvatureScale = 1;

    // For each worker: gradients, then weights if there are any, then curvatures.
    private long* _memory;

    public AdditiveHistograms(BinnedTable table, TreeTargets targets, Crew crew)
    {
        (_table, _targets, _crew) = (table, targets, crew);
        _entries = table.Stride * HistogramBuilder.Bins;
        _size = 3 * _entries;
        _rows = [.. Enumerable.Range(0, table.RowCount)];
        _curvatures = targets.Curvatures is null ? null : new long[table.RowCount];
        _memory = (long*)NativeMemory.AllocZeroed((nuint)crew.Size * (nuint)_size + 1, sizeof(long));
    }

    ~AdditiveHistograms() => Free();

    public long* Gradients => _memory;

    public LeafSums Sums { get; private set; }

    public void Build(bool withCurvatures)
    {
        if (_entries == 0)
            return;
        if (withCurvatures && _curvatures is not null)
            PackCurvatures();
        _crew.Run(worker => Add(worker, withCurvatures));
        var used = withCurvatures ? _size : 2 * _entries;
        for (var worker = 1; worker < _crew.Size; worker++)
            HistogramBuilder.Add(_memory, _memory + ((nint)worker * _size), used);
        Sums = new LeafSums(SumOf(_memory, 0, HistogramBuilder.Bins), SumOf(_memory + _entries, 0, HistogramBuilder.Bins));
    }

    /// <summary>The Newton steps left and right of a split.</summary>
    public (double Left, double Right) Steps(BinnedFeature feature, int lastLeft)
    {
        var (gradient, curvature) = LeftOf(feature, lastLeft);
        double total = Sums.Packed >> _targets.CountBits;
        double count = Sums.Packed & _targets.CountMask;
        var whole = _curvatures is null ? count : SumOf(_memory + (2 * _entries), 0, HistogramBuilder.Bins) / _curvatureScale;
        return (Step(gradient, curvature), Step((total / _targets.Scale) - gradient, whole - curvature));

        static double Step(double gradient, double curvature) => curvature > 0 ? gradient / curvature : 0;
    }

    public void Dispose()
    {
        Free();
        GC.SuppressFinalize(this);
    }

    private static long SumOf(long* histogram, int first, int end)
    {
        var sum = 0L;
        for (var i = first; i < end; i++)
            sum += histogram[i];
        return sum;
    }

    private (double Gradient, double Curvature) LeftOf(BinnedFeature feature, int lastLeft)
    {
        var column = feature.Column * HistogramBuilder.Bins;
        long packed = 0, curvature = 0;
        var curvatures = _memory + (2 * _entries) + column;
        var defaultIsLeft = !feature.IsAlone && feature.DefaultBin <= lastLeft;
        for (var bin = 0; bin < feature.Bins.Count; bin++)
        {
            // Of a shared column the side without the default bin is added up.
            if ((bin <= lastLeft) == defaultIsLeft || (!feature.IsAlone && bin == feature.DefaultBin))
                continue;
            var code = feature.Encode(bin);
            packed += _memory[column + code];
            curvature += curvatures[code];
        }

        if (defaultIsLeft)
        {
            packed = Sums.Packed - packed;
            curvature = SumOf(curvatures, 0, HistogramBuilder.Bins) - curvature;
        }

        return (
            (packed >> _targets.CountBits) / _targets.Scale,
            _curvatures is null ? packed & _targets.CountMask : curvature / _curvatureScale);
    }

    private void PackCurvatures()
    {
        var source = _targets.Curvatures!;
        var largest = System.Numerics.Tensors.TensorPrimitives.MaxMagnitude<float>(source);
        // Sums of all rows stay below 2^62.
        _curvatureScale = largest > 0 ? Math.ScaleB(1, 60 - (int)Math.Ceiling(Math.Log2((double)largest * source.Length))) : 1;
        for (var row = 0; row < source.Length; row++)
            _curvatures![row] = (long)(source[row] * _curvatureScale);
    }

    private void Add(int worker, bool withCurvatures)
    {
        var (start, end) = _crew.Share(worker, _table.RowCount);
        var memory = _memory + ((nint)worker * _size);
        NativeMemory.Clear(memory, (nuint)(withCurvatures ? _size : 2 * _entries) * sizeof(long));
        fixed (int* rows = _rows)
        {
            fixed (long* packed = _targets.Packed)
                HistogramBuilder.Add(_table, rows + start, end - start, packed, memory);
            if (_targets.PackedWeights is not null)
            {
                fixed (long* weights = _targets.PackedWeights)
                    HistogramBuilder.Add(_table, rows + start, end - start, weights, memory + _entries);
            }

            if (withCurvatures && _curvatures is not null)
            {
                fixed (long* curvatures = _curvatures)
                    HistogramBuilder.Add(_table, rows + start, end - start, curvatures, memory + (2 * _entries));
            }
        }
    }

    private void Free()
    {
        NativeMemory.Free(_memory);
        _memory = null;
    }
}
