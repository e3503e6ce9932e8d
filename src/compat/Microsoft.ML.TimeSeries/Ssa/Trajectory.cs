using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;

namespace Microsoft.ML.Transforms.TimeSeries;

/// <summary>The matrix whose columns are the windows of a series, seen through its left singular vectors.</summary>
internal static class Trajectory
{
    /// <summary>The left singular vectors, that of the greatest singular value first.</summary>
    public static double[][] SingularVectors(double[] series, int windowSize, double discount = 1)
    {
        // The eigenvectors of the lagged products: there are far fewer lags than windows.
        var vectors = LaggedProducts(series, windowSize, discount).Evd(Symmetricity.Symmetric).EigenVectors;
        return [.. Enumerable.Range(0, windowSize).Select(i => vectors.Column(windowSize - 1 - i).ToArray())];
    }

    private static DenseMatrix LaggedProducts(double[] series, int windowSize, double discount)
    {
        var products = new DenseMatrix(windowSize);
        var windows = series.Length - windowSize + 1;
        for (var lag = 0; lag < windowSize; lag++)
        {
            var sum = 0.0;
            for (var k = 0; k < windows; k++)
                sum = (discount * sum) + (series[k] * series[k + lag]);
            var first = Math.Pow(discount, windows - 1);
            for (var i = 0; i + lag < windowSize; i++)
            {
                products[i, i + lag] = products[i + lag, i] = sum;
                // One row further down, the sum loses its first product and gains one at the end.
                if (i + lag + 1 < windowSize)
                    sum = (discount * (sum - (first * series[i] * series[i + lag]))) + (series[windows + i] * series[windows + i + lag]);
            }
        }

        return products;
    }
}
