using System.Numerics.Tensors;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;

namespace Microsoft.ML.Trainers;

/// <summary>Weighted ridge regression by the normal equations. The intercept comes first and is not regularized.</summary>
internal sealed class LeastSquaresSolver
{
    // Pivots and singular values below this share of the greatest are rounding.
    private const double RankTolerance = 1e-12;

    private readonly Matrix<double> _gram;

    public LeastSquaresSolver(TrainingRows rows, double l2)
    {
        (_gram, var moments) = Accumulate(rows);
        var ridge = l2 * l2 * rows.Count;
        for (var i = 1; i < _gram.RowCount; i++)
            _gram[i, i] += ridge;

        // Scaled to a unit diagonal: Cholesky then tells dependent columns from columns of small numbers.
        var scale = Vector<double>.Build.Dense(_gram.RowCount, i => _gram[i, i] > 0 ? 1 / Math.Sqrt(_gram[i, i]) : 1);
        var scaling = Matrix<double>.Build.DiagonalOfDiagonalVector(scale);
        var scaled = scaling * _gram * scaling;
        Inverse = TryInvert(scaled) is { } inverse ? scaling * inverse * scaling : null;
        var solution = Inverse is not null
            ? Inverse * moments
            : scale.PointwiseMultiply(PseudoInverse(scaled) * scale.PointwiseMultiply(moments));
        Coefficients = solution.ToArray();
    }

    public double[] Coefficients { get; }

    /// <summary>The inverse of the normal equations' matrix; null if it is singular.</summary>
    public Matrix<double>? Inverse { get; }

    public bool IsFullRank => Inverse is not null;

    private static (Matrix<double> Gram, Vector<double> Moments) Accumulate(TrainingRows rows)
    {
        var size = rows.FeatureCount + 1;
        var gram = new double[size * size];
        var moments = new double[size];
        var row = new double[size];
        row[0] = 1;
        for (var i = 0; i < rows.Count; i++)
        {
            rows.Features(i).CopyTo(row.AsSpan(1));
            double weight = rows.Weight(i);
            TensorPrimitives.MultiplyAdd(row, weight * rows.Label(i), moments, moments);
            for (var j = 0; j < size; j++)
            {
                if (row[j] == 0)
                    continue;
                var target = gram.AsSpan((j * size) + j, size - j);
                TensorPrimitives.MultiplyAdd(row.AsSpan(j), weight * row[j], target, target);
            }
        }

        return (new DenseMatrix(size, size, Symmetric(gram, size)), Vector<double>.Build.Dense(moments));
    }

    private static double[] Symmetric(double[] upper, int size)
    {
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < i; j++)
                upper[(i * size) + j] = upper[(j * size) + i];
        }

        return upper;
    }

    private static Matrix<double>? TryInvert(Matrix<double> matrix)
    {
        try
        {
            var cholesky = matrix.Cholesky();
            return cholesky.Factor.Diagonal().All(pivot => pivot * pivot > RankTolerance)
                ? cholesky.Solve(Matrix<double>.Build.DenseIdentity(matrix.RowCount))
                : null;
        }
        catch (ArgumentException)
        {
            // MathNet's word for a matrix that is not positive definite.
            return null;
        }
    }

    private static Matrix<double> PseudoInverse(Matrix<double> matrix)
    {
        var svd = matrix.Svd();
        var inverted = svd.S.Map(value => value > svd.S.Maximum() * RankTolerance ? 1 / value : 0, Zeros.Include);
        return svd.VT.Transpose() * Matrix<double>.Build.DiagonalOfDiagonalVector(inverted) * svd.U.Transpose();
    }
}
