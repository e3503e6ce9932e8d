namespace NeuralML.KernelSvm.Smo;

/// <summary>
/// The dual problem of all machines here: over a coefficient b per row, minimize b'Kb / 2 - target'b + epsilon |b|, the sum of b and
/// its bounds given. A classifier has targets 1 and -1, which its coefficients share the sign of; a regression has the numbers to
/// predict; a machine of one class has none, and a sum above 0.
/// </summary>
/// <param name="Targets">Per row.</param>
/// <param name="Lower">The lowest coefficient of each row, at most 0.</param>
/// <param name="Upper">The highest, at least 0.</param>
/// <param name="Epsilon">What a unit of a coefficient costs; half the width of a regression's tube.</param>
internal sealed record SmoProblem(double[] Targets, double[] Lower, double[] Upper, double Epsilon = 0)
{
    /// <summary>Coefficients to begin with, within their bounds; null for 0.</summary>
    public double[]? Start { get; init; }

    public int Count => Targets.Length;
}
