using System.Numerics.Tensors;

namespace Microsoft.ML.Trainers.FastTree;

/// <summary>
/// What a tree is fitted to: for each row the gradient, by which nodes are split, and the curvature by which leaves are scaled. Sums of
/// gradients are kept as integers together with the number of rows: one addition serves both, and their order does not matter.
/// </summary>
internal sealed unsafe class TreeTargets
{
    private const int SumBits = 62;
    private const int RunLength = 8192;

    // Sums of so many bits are exact as doubles.
    private const int MostBits = 52;

    private readonly int _countBits;

    public TreeTargets(int rowCount, float[]? weights, bool hasCurvatures)
    {
        Gradients = new float[rowCount];
        Curvatures = hasCurvatures ? new float[rowCount] : weights;
        Packed = new long[rowCount];
        _countBits = 64 - (int)long.LeadingZeroCount(rowCount);
        CountMask = (1L << _countBits) - 1;
        if (weights is null)
            return;

        PackedWeights = new long[rowCount];
        var sum = 0.0;
        foreach (var weight in weights)
            sum += weight;
        WeightScale = ScaleFor(sum, SumBits);
        for (var row = 0; row < weights.Length; row++)
            PackedWeights[row] = (long)Math.Round(weights[row] * WeightScale);
    }

    /// <summary>Times the row's weight.</summary>
    public float[] Gradients { get; }

    /// <summary>Times the row's weight; null where all are 1.</summary>
    public float[]? Curvatures { get; }

    public long[] Packed { get; }

    /// <summary>Null where all rows weigh the same.</summary>
    public long[]? PackedWeights { get; }

    public double Scale { get; private set; }

    public double WeightScale { get; }

    public long CountMask { get; }

    public int CountBits => _countBits;

    /// <summary>To be called when gradients have been set.</summary>
    public void Pack(Crew crew)
    {
        // Runs of a fixed length: what the sum is rounded to must not depend on the number of workers.
        var sums = new double[(Gradients.Length + RunLength - 1) / RunLength];
        crew.Run(worker =>
        {
            for (var run = worker; run < sums.Length; run += crew.Size)
            {
                var start = run * RunLength;
                sums[run] = TensorPrimitives.SumOfMagnitudes<float>(Gradients.AsSpan(start, Math.Min(RunLength, Gradients.Length - start)));
            }
        });
        Scale = ScaleFor(sums.Sum(), SumBits - _countBits);
        var scale = Scale;
        crew.Run(worker =>
        {
            var (start, end) = crew.Share(worker, Gradients.Length);
            for (var row = start; row < end; row++)
                Packed[row] = ((long)Math.Round(Gradients[row] * scale) << _countBits) | 1;
        });
    }

    /// <summary>Their gradient relative to their curvature.</summary>
    public double Mean(ReadOnlySpan<int> rows)
    {
        double gradient = 0, curvature = 0;
        foreach (var row in rows)
            gradient += Gradients[row];
        if (Curvatures is { } curvatures)
        {
            foreach (var row in rows)
                curvature += curvatures[row];
        }
        else
        {
            curvature = rows.Length;
        }

        return curvature > 0 ? gradient / curvature : 0;
    }

    // A power of two, so that scaling rounds nothing but the fraction.
    private static double ScaleFor(double sum, int bits)
        => sum > 0 ? Math.ScaleB(1, Math.Clamp(Math.Min(bits, MostBits) - 1 - (int)Math.Ceiling(Math.Log2(sum)), -1000, 1000)) : 1;
}
