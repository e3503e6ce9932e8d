using MathNet.Numerics.LinearAlgebra;

namespace Microsoft.ML.Trainers.Recommender;

/// <summary>
/// Known values have weight 1, all others are taken for C with weight alpha. The vectors of the rows are the best for those of the
/// columns, and in turn (alternating least squares: Hu, Koren and Volinsky 2008).
/// </summary>
internal static class OneClassFactorization
{
    public static Factors Run(Ratings ratings, MatrixFactorizationTrainer.Options options, Random random)
    {
        var factors = Factors.Create(ratings, options.ApproximationRank, 1 / Math.Sqrt(options.ApproximationRank), random);
        var byRow = ratings.Values.ToLookup(rating => rating.Row, rating => (rating.Column, rating.Value));
        var byColumn = ratings.Values.ToLookup(rating => rating.Column, rating => (rating.Row, rating.Value));
        for (var i = 0; i < options.NumberOfIterations; i++)
        {
            Solve(factors.Left, factors.Right, byRow, options);
            Solve(factors.Right, factors.Left, byColumn, options);
        }

        return factors;
    }

    private static void Solve(
        float[] solved, float[] given, ILookup<int, (int Index, float Value)> known, MatrixFactorizationTrainer.Options options)
    {
        var rank = options.ApproximationRank;
        // What there would be if no value was known.
        var matrix = Matrix<double>.Build.DenseIdentity(rank) * Math.Max(options.Lambda, 1e-9);
        var target = Vector<double>.Build.Dense(rank);
        for (var i = 0; i < given.Length; i += rank)
        {
            if (!float.IsNaN(given[i]))
                Add(matrix, target, given.AsSpan(i, rank), options.Alpha, options.Alpha * options.C);
        }

        Parallel.ForEach(known, group =>
        {
            var (ownMatrix, ownTarget) = (matrix.Clone(), target.Clone());
            foreach (var (index, value) in group)
                Add(ownMatrix, ownTarget, given.AsSpan(index * rank, rank), 1 - options.Alpha, value - (options.Alpha * options.C));
            var best = ownMatrix.Cholesky().Solve(ownTarget);
            for (var i = 0; i < rank; i++)
                solved[(group.Key * rank) + i] = (float)(options.NonNegative ? Math.Max(0, best[i]) : best[i]);
        });
    }

    private static void Add(Matrix<double> matrix, Vector<double> target, ReadOnlySpan<float> vector, double weight, double value)
    {
        for (var i = 0; i < vector.Length; i++)
        {
            target[i] += value * vector[i];
            for (var j = 0; j < vector.Length; j++)
                matrix[i, j] += weight * vector[i] * vector[j];
        }
    }
}
