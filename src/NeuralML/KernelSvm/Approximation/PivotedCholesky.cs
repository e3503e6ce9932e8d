using NeuralML.KernelSvm.Kernels;

namespace NeuralML.KernelSvm.Approximation;

/// <summary>
/// The Cholesky factor of a kernel matrix, of its rows in the order in which each adds most: those that add next to nothing, such as
/// copies of others, are left out.
/// </summary>
internal static class PivotedCholesky
{
    // Kernels are of single precision: what is left of a row below it is noise.
    private const double SmallestShare = 1e-5;

    /// <param name="kernels">The matrix, <c>[count, count]</c>, of which the diagonal and the rows that are taken are read.</param>
    /// <param name="count">Its rows.</param>
    /// <param name="throwIfCancelled">Ends it with an exception when the fit is to end.</param>
    /// <returns>The rows that are taken, and the inverse of the factor over them, <c>[rows, rows]</c>, 0 above the diagonal.</returns>
    public static (int[] Rows, double[][] Inverse) Factor(float[] kernels, int count, Action throwIfCancelled)
    {
        var left = new double[count];
        for (var i = 0; i < count; i++)
            left[i] = kernels[(i * (long)count) + i];
        var smallest = SmallestShare * Math.Max(left.Max(), 0);
        int[] order = [.. Enumerable.Range(0, count)];
        // By row of the matrix, what the columns taken so far say of it.
        var factor = new double[count][];
        for (var i = 0; i < count; i++)
            factor[i] = new double[count];
        var rank = 0;
        for (; rank < count; rank++)
        {
            throwIfCancelled();
            var best = rank;
            for (var i = rank + 1; i < count; i++)
            {
                if (left[order[i]] > left[order[best]])
                    best = i;
            }

            if (!(left[order[best]] > smallest))
                break;
            (order[rank], order[best]) = (order[best], order[rank]);
            AddColumn(kernels, count, order, rank, factor, left);
        }

        return (order[..rank], Invert(factor, order, rank));
    }

    private static void AddColumn(float[] kernels, int count, int[] order, int rank, double[][] factor, double[] left)
    {
        var pivot = order[rank];
        var root = Math.Sqrt(left[pivot]);
        var pivotRow = factor[pivot];
        pivotRow[rank] = root;
        for (var i = rank + 1; i < count; i++)
        {
            var row = factor[order[i]];
            var sum = (double)kernels[(pivot * (long)count) + order[i]];
            sum -= DotProduct.Of(row.AsSpan(0, rank), pivotRow.AsSpan(0, rank));
            row[rank] = sum / root;
            left[order[i]] -= row[rank] * row[rank];
        }
    }

    private static double[][] Invert(double[][] factor, int[] order, int rank)
    {
        var inverse = new double[rank][];
        for (var row = 0; row < rank; row++)
        {
            var (target, own) = (new double[rank], factor[order[row]]);
            for (var k = 0; k < row; k++)
            {
                var (share, above) = (own[k], inverse[k]);
                for (var column = 0; column <= k; column++)
                    target[column] -= share * above[column];
            }

            for (var column = 0; column < row; column++)
                target[column] /= own[row];
            target[row] = 1 / own[row];
            inverse[row] = target;
        }

        return inverse;
    }
}
