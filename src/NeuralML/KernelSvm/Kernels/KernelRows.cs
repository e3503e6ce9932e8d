namespace NeuralML.KernelSvm.Kernels;

/// <summary>The kernel matrix of training rows, a row at a time, of rows whose positions can be swapped.</summary>
internal sealed class KernelRows
{
    // Fewer products are done before another thread has begun.
    private const long ParallelWork = 1 << 19;
    private const int RowsTogether = 4;
    private const int BlockPanels = 64;

    private readonly KernelFunction _kernel;
    private readonly RowPanels _panels;
    private readonly KernelRowCache _cache;
    private readonly int[] _rowAt;
    private readonly ParallelOptions _parallel;
    private readonly float[] _query;

    /// <param name="kernel">The kernel.</param>
    /// <param name="panels">The rows; they are then swapped here.</param>
    /// <param name="cacheBytes">Memory for rows of the matrix.</param>
    /// <param name="threads">How many compute a row.</param>
    public KernelRows(KernelFunction kernel, RowPanels panels, long cacheBytes, int threads)
    {
        (_kernel, _panels) = (kernel, panels);
        _cache = new KernelRowCache(panels.Count, panels.Stride, cacheBytes);
        _rowAt = [.. Enumerable.Range(0, panels.Count)];
        _parallel = new ParallelOptions { MaxDegreeOfParallelism = threads };
        _query = new float[panels.Width];
        Diagonal = new double[panels.Count];
        for (var i = 0; i < Diagonal.Length; i++)
        {
            panels.CopyRow(i, _query);
            Diagonal[i] = kernel.OfItself(_query);
        }
    }

    /// <summary>The kernel of each row and itself, by position.</summary>
    public double[] Diagonal { get; }

    /// <summary>Which row stands at each position.</summary>
    public ReadOnlySpan<int> RowAt => _rowAt;

    /// <summary>The kernels of the row at a position and those at the first positions.</summary>
    public ReadOnlySpan<float> Get(int position, int count)
    {
        var values = _cache.Get(_rowAt[position], out var length);
        if (length < count)
        {
            _panels.CopyRow(position, _query);
            Compute(_query, length / RowPanels.Panel, RowPanels.PanelsOf(count), values);
            _cache.SetLength(_rowAt[position], count);
        }

        return values[..count];
    }

    /// <summary>Swaps positions, one pair after the other, the lower position of each first.</summary>
    public void Swap(IReadOnlyList<(int First, int Second)> swaps)
    {
        foreach (var (first, second) in swaps)
        {
            _panels.Swap(first, second);
            (_rowAt[first], _rowAt[second]) = (_rowAt[second], _rowAt[first]);
            (Diagonal[first], Diagonal[second]) = (Diagonal[second], Diagonal[first]);
        }

        _cache.Swap(swaps);
    }

    /// <summary>Adds what rows contribute to the sums of all positions from one on.</summary>
    /// <param name="coefficients">By position; those that are 0 contribute nothing.</param>
    /// <param name="start">The first position.</param>
    /// <param name="sums">By position.</param>
    /// <param name="throwIfCancelled">Ends it with an exception when the fit is to end.</param>
    public void AddSums(double[] coefficients, int start, double[] sums, Action throwIfCancelled)
    {
        var positions = Enumerable.Range(0, coefficients.Length).Where(i => coefficients[i] != 0).ToArray();
        var first = start / RowPanels.Panel;
        var blocks = (_panels.PanelCount - first + BlockPanels - 1) / BlockPanels;
        var width = _panels.Width;
        for (var begin = 0; begin < positions.Length; begin += RowPanels.Panel * BlockPanels)
        {
            throwIfCancelled();
            var some = positions[begin..Math.Min(begin + (RowPanels.Panel * BlockPanels), positions.Length)];
            var rows = new float[some.Length * width];
            for (var i = 0; i < some.Length; i++)
                _panels.CopyRow(some[i], rows.AsSpan(i * width, width));
            Parallel.For(0, blocks, _parallel, block =>
            {
                var from = first + (block * BlockPanels);
                AddBlock(some, rows, coefficients, from, Math.Min(from + BlockPanels, _panels.PanelCount), start, sums);
            });
        }
    }

    private void AddBlock(
        int[] positions, float[] rows, double[] coefficients, int firstPanel, int endPanel, int start, double[] sums)
    {
        var (begin, width) = (firstPanel * RowPanels.Panel, _panels.Width);
        var end = Math.Min(endPanel * RowPanels.Panel, _panels.Count);
        var stride = (endPanel - firstPanel) * RowPanels.Panel;
        var kernels = new float[RowsTogether * stride];
        for (var i = 0; i < positions.Length; i += RowsTogether)
        {
            var count = Math.Min(RowsTogether, positions.Length - i);
            _kernel.Evaluate(_panels, rows.AsSpan(i * width, count * width), count, firstPanel, endPanel, kernels, stride);
            for (var row = 0; row < count; row++)
            {
                var coefficient = coefficients[positions[i + row]];
                for (var position = Math.Max(start, begin); position < end; position++)
                    sums[position] += coefficient * kernels[(row * stride) + position - begin];
            }
        }
    }

    private void Compute(ReadOnlySpan<float> row, int firstPanel, int endPanel, Span<float> values)
    {
        var panels = endPanel - firstPanel;
        if (_parallel.MaxDegreeOfParallelism == 1 || (long)panels * RowPanels.Panel * _panels.Width < ParallelWork)
        {
            _kernel.Evaluate(_panels, row, 1, firstPanel, endPanel, values[(firstPanel * RowPanels.Panel)..], 0);
            return;
        }

        ComputeInParallel(firstPanel, endPanel, values);
    }

    private unsafe void ComputeInParallel(int firstPanel, int endPanel, Span<float> values)
    {
        var (parts, panels) = (_parallel.MaxDegreeOfParallelism, endPanel - firstPanel);
        fixed (float* fixedValues = values)
        {
            var (start, length) = ((nint)fixedValues, values.Length);
            Parallel.For(0, parts, _parallel, part =>
            {
                var from = firstPanel + (int)((long)panels * part / parts);
                var to = firstPanel + (int)((long)panels * (part + 1) / parts);
                if (to > from)
                    _kernel.Evaluate(_panels, _query, 1, from, to, new Span<float>((float*)start, length)[(from * RowPanels.Panel)..], 0);
            });
        }
    }
}
