using System.Numerics.Tensors;

namespace Microsoft.ML.Transforms.TimeSeries;

/// <summary>The space of the windows of a signal, by orthonormal vectors.</summary>
internal sealed class Subspace(double[][] basis)
{
    public int Rank => basis.Length;

    public double[][] Basis => basis;

    /// <summary>What of a window is signal.</summary>
    public double[] Project(ReadOnlySpan<double> window)
    {
        var projected = new double[window.Length];
        foreach (var vector in basis)
            TensorPrimitives.MultiplyAdd(vector, TensorPrimitives.Dot<double>(vector, window), projected, projected);
        return projected;
    }

    /// <summary>The signal of a series: the mean of what the windows that hold a value say of it.</summary>
    public double[] Reconstruct(double[] series, int windowSize)
    {
        var signal = new double[series.Length];
        var windows = series.Length - windowSize + 1;
        for (var k = 0; k < windows; k++)
        {
            var values = signal.AsSpan(k, windowSize);
            TensorPrimitives.Add(values, Project(series.AsSpan(k, windowSize)), values);
        }

        for (var i = 0; i < signal.Length; i++)
            signal[i] /= Math.Min(Math.Min(i + 1, series.Length - i), Math.Min(windowSize, windows));
        return signal;
    }

    /// <summary>The signal of two windows that share a value, of which the mean is taken there.</summary>
    public double[] ReconstructTwoWindows(double[] series, int windowSize)
    {
        var (first, second) = (Project(series.AsSpan(0, windowSize)), Project(series.AsSpan(windowSize - 1)));
        second[0] = (first[^1] + second[0]) / 2;
        return [.. first[..^1], .. second];
    }

    /// <summary>The linear recurrence that the windows of the space obey: coefficients of the values before, the oldest first.</summary>
    public double[] Recurrence()
    {
        var coefficients = new double[basis[0].Length - 1];
        var verticality = 0.0;
        foreach (var vector in basis)
        {
            TensorPrimitives.MultiplyAdd(vector.AsSpan(0, coefficients.Length), vector[^1], coefficients, coefficients);
            verticality += vector[^1] * vector[^1];
        }

        // Where the space says nothing of a next value, as that of a series of zeros, the next value is 0.
        if (1 - verticality < 1e-12)
            return new double[coefficients.Length];
        TensorPrimitives.Divide(coefficients, 1 - verticality, coefficients);
        return coefficients;
    }
}
