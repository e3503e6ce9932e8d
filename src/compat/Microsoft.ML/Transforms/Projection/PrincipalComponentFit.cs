using System.Numerics.Tensors;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;

namespace Microsoft.ML.Transforms;

/// <summary>
/// The range of the covariance is found by applying it to random vectors (Halko, Martinsson and Tropp: Finding structure with
/// randomness); its eigenvectors within that range are the components.
/// </summary>
internal static class PrincipalComponentFit
{
    private const int Passes = 3;

    public static PrincipalComponents Run(WeightedRows rows, PcaSettings settings, Random random)
    {
        var (components, mean) = Find(rows, settings, random);
        return new PrincipalComponents(
            Array.ConvertAll(components, component => Array.ConvertAll(component, value => (float)value)),
            Array.ConvertAll(components, component => (float)TensorPrimitives.Dot<double>(component, mean)));
    }

    public static (double[][] Components, double[] Mean) Find(WeightedRows rows, PcaSettings settings, Random random)
    {
        var mean = GetMean(rows, settings.EnsureZeroMean);
        var count = Math.Min(rows.Size, settings.Rank + settings.OverSampling);
        var basis = Orthonormalize(
            [.. Enumerable.Range(0, count).Select(_ => Array.ConvertAll(new double[rows.Size], _ => random.NextDouble() - 0.5))]);
        // As many vectors as dimensions span the whole space at once.
        for (var pass = 0; pass < Passes && count < rows.Size; pass++)
            basis = Orthonormalize(Apply(rows, mean, basis));

        var range = Matrix<double>.Build.DenseOfColumnArrays(basis);
        var small = range.TransposeThisAndMultiply(Matrix<double>.Build.DenseOfColumnArrays(Apply(rows, mean, basis)));
        // The eigenvalues ascend.
        var vectors = (range * ((small + small.Transpose()) / 2).Evd(Symmetricity.Symmetric).EigenVectors).ToColumnArrays();
        return (Array.ConvertAll(vectors.Reverse().Take(settings.Rank).ToArray(), WithSign), mean);
    }

    private static double[] GetMean(WeightedRows rows, bool ensureZeroMean)
    {
        var mean = new double[rows.Size];
        var total = 0.0;
        rows.ForEach((row, weight) =>
        {
            total += weight;
            for (var i = 0; i < mean.Length; i++)
                mean[i] += weight * row[i];
        });
        if (total == 0)
            throw new InvalidOperationException($"No row of column '{rows.Name}' is without missing values and has a positive weight");
        return Array.ConvertAll(mean, sum => ensureZeroMean ? sum / total : 0);
    }

    private static double[][] Orthonormalize(double[][] vectors)
        => Matrix<double>.Build.DenseOfColumnArrays(vectors).QR(QRMethod.Thin).Q.ToColumnArrays();

    /// <summary>The covariance, but for its scale, times each vector.</summary>
    private static double[][] Apply(WeightedRows rows, double[] mean, double[][] vectors)
    {
        var results = Array.ConvertAll(vectors, vector => new double[vector.Length]);
        var centered = new double[mean.Length];
        rows.ForEach((row, weight) =>
        {
            for (var i = 0; i < centered.Length; i++)
                centered[i] = row[i] - mean[i];
            for (var i = 0; i < vectors.Length; i++)
            {
                var factor = weight * TensorPrimitives.Dot<double>(centered, vectors[i]);
                TensorPrimitives.MultiplyAdd<double>(centered, factor, results[i], results[i]);
            }
        });
        return results;
    }

    /// <summary>Either sign would do; the largest part decides, so that results repeat.</summary>
    private static double[] WithSign(double[] component)
        => component[TensorPrimitives.IndexOfMaxMagnitude<double>(component)] < 0
            ? Array.ConvertAll(component, value => -value)
            : component;
}
