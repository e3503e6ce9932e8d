using System.Numerics.Tensors;

namespace Microsoft.ML.Transforms.TimeSeries;

/// <summary>
/// The rank whose recurrence, let run freely from the first window, comes nearest to the whole series.
/// </summary>
internal static class RankSelection
{
    public static int Select(double[] series, double[][] singularVectors, int maximumRank)
    {
        var (best, least) = (1, double.PositiveInfinity);
        for (var rank = 1; rank <= maximumRank; rank++)
        {
            var error = Error(series, new Subspace(singularVectors[..rank]));
            if (error < least)
                (best, least) = (rank, error);
        }

        return best;
    }

    private static double Error(double[] series, Subspace space)
    {
        var windowSize = space.Basis[0].Length;
        var rest = series.AsSpan(windowSize);
        var run = Recurrences.Continue(space.Recurrence(), space.Project(series.AsSpan(0, windowSize)), rest.Length);
        TensorPrimitives.Subtract(run, rest, run);
        TensorPrimitives.Abs<double>(run, run);
        // Square roots: a run that drifts away at the end must not hide how near it was before.
        TensorPrimitives.Sqrt<double>(run, run);
        return TensorPrimitives.Sum<double>(run);
    }
}
