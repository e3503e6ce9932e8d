using System.Numerics.Tensors;

namespace Microsoft.ML.Trainers;

/// <summary>Lloyd's algorithm: rows go to the nearest centroid, centroids to the mean of their rows.</summary>
internal sealed class Lloyd(TrainingRows rows, float[][] seeds)
{
    private readonly int[] _nearest = new int[rows.Count];
    private readonly float[] _distances = new float[rows.Count];

    public float[][] Centroids { get; } = seeds;

    /// <summary>Ends when the mean distance falls by no more than the tolerance, relative to it.</summary>
    public void Run(int maximumIterations, float tolerance)
    {
        var last = double.MaxValue;
        for (var iteration = 0; iteration < maximumIterations; iteration++)
        {
            Parallel.For(0, rows.Count, Assign);
            double sum = 0;
            for (var row = 0; row < rows.Count; row++)
                sum += rows.Weight(row) * _distances[row];
            if (last - sum <= tolerance * last)
                break;
            last = sum;
            MoveCentroids();
        }
    }

    private void Assign(int row)
    {
        var features = rows.Features(row);
        _distances[row] = float.PositiveInfinity;
        for (var i = 0; i < Centroids.Length; i++)
        {
            var distance = features.SquaredDistance(Centroids[i]);
            if (distance < _distances[row])
                (_distances[row], _nearest[row]) = (distance, i);
        }
    }

    private void MoveCentroids()
    {
        var sums = Array.ConvertAll(Centroids, centroid => new float[centroid.Length]);
        var weights = new double[Centroids.Length];
        for (var row = 0; row < rows.Count; row++)
        {
            rows.Features(row).AddTo(sums[_nearest[row]], rows.Weight(row));
            weights[_nearest[row]] += rows.Weight(row);
        }

        for (var i = 0; i < Centroids.Length; i++)
        {
            // A centroid without rows stays where it is.
            if (weights[i] > 0)
                TensorPrimitives.Divide(sums[i], (float)weights[i], Centroids[i]);
        }
    }
}
