using System.Numerics.Tensors;

namespace Microsoft.ML.Transforms.TimeSeries;

internal static class Recurrences
{
    /// <summary>Continues a series, whose last values are given, by a recurrence.</summary>
    public static double[] Continue(double[] coefficients, ReadOnlySpan<double> last, int count)
    {
        var order = coefficients.Length;
        var values = new double[order + count];
        last[^order..].CopyTo(values);
        for (var i = 0; i < count; i++)
            values[order + i] = TensorPrimitives.Dot<double>(coefficients, values.AsSpan(i, order));
        return values[order..];
    }

    /// <summary>What a shock of 1 adds to the value of its own step and to those after it.</summary>
    public static double[] ImpulseResponse(double[] coefficients, int count)
    {
        var shock = new double[coefficients.Length];
        shock[^1] = 1;
        return [1, .. Continue(coefficients, shock, count - 1)];
    }

    /// <summary>How far each value is from what those before it let expect.</summary>
    public static double[] Residuals(double[] coefficients, double[] series)
    {
        var order = coefficients.Length;
        var residuals = new double[series.Length - order];
        for (var i = 0; i < residuals.Length; i++)
            residuals[i] = series[i + order] - TensorPrimitives.Dot<double>(coefficients, series.AsSpan(i, order));
        return residuals;
    }
}
