using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NeuralML.KernelSvm.Kernels;

/// <summary>A kernel with its numbers.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Gamma">The factor, above 0; 1 for the linear one.</param>
/// <param name="Degree">The power of the polynomial one.</param>
/// <param name="Coefficient">What the polynomial and the sigmoid one add.</param>
internal sealed record KernelFunction(SvmKernel Kind, double Gamma, int Degree, double Coefficient)
{
    /// <summary>Kernels of rows and those of some panels; see <see cref="RowPanels.Measure"/>.</summary>
    public void Evaluate(
        RowPanels panels, ReadOnlySpan<float> rows, int count, int firstPanel, int endPanel, Span<float> target, int targetStride)
    {
        if (Kind == SvmKernel.RadialBasis)
            panels.Measure<SquaredDistance>(rows, count, firstPanel, endPanel, target, targetStride);
        else
            panels.Measure<DotProduct>(rows, count, firstPanel, endPanel, target, targetStride);
        for (var row = 0; row < count; row++)
            Apply(target.Slice(row * targetStride, (endPanel - firstPanel) * RowPanels.Panel));
    }

    /// <summary>The kernel of a row and itself.</summary>
    public double OfItself(ReadOnlySpan<float> row)
    {
        if (Kind == SvmKernel.RadialBasis)
            return 1;
        var sum = 0.0;
        foreach (var value in row)
            sum += (double)value * value;
        return Kind switch
        {
            SvmKernel.Polynomial => Math.Pow((Gamma * sum) + Coefficient, Degree),
            SvmKernel.Sigmoid => Math.Tanh((Gamma * sum) + Coefficient),
            _ => sum,
        };
    }

    /// <param name="values">Products or squared distances, in place; a multiple of a panel.</param>
    private void Apply(Span<float> values)
    {
        if (Kind == SvmKernel.Linear)
            return;
        var (gamma, coefficient) = (Vector256.Create((float)Gamma), Vector256.Create((float)Coefficient));
        foreach (ref var vector in MemoryMarshal.Cast<float, Vector256<float>>(values))
        {
            vector = Kind switch
            {
                SvmKernel.RadialBasis => Vector256.Exp(-gamma * vector),
                SvmKernel.Polynomial => Power(Vector256.MultiplyAddEstimate(gamma, vector, coefficient)),
                _ => Tanh(Vector256.MultiplyAddEstimate(gamma, vector, coefficient)),
            };
        }
    }

    private Vector256<float> Power(Vector256<float> value)
    {
        var result = Vector256<float>.One;
        for (var power = Degree; power > 0; power >>= 1, value *= value)
        {
            if ((power & 1) != 0)
                result *= value;
        }

        return result;
    }

    private static Vector256<float> Tanh(Vector256<float> value)
        => Vector256<float>.One - (Vector256.Create(2f) / (Vector256.Exp(value + value) + Vector256<float>.One));
}
