using System.Collections.Immutable;
using System.Numerics;

namespace Microsoft.ML.Transforms;

/// <param name="mean">The mean of each slot.</param>
/// <param name="standardDeviation">The standard deviation of each slot.</param>
/// <param name="useLog">Whether these are of the logarithms.</param>
internal sealed class CdfFunction<T>(T[] mean, T[] standardDeviation, bool useLog) : SlotFunction<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private static readonly double SqrtOf2 = Math.Sqrt(2);

    protected override bool KeepsZero => false;

    public override NormalizingTransformer.NormalizerModelParametersBase GetParameters(bool isVector)
        => isVector
            ? new NormalizingTransformer.CdfNormalizerModelParameters<ImmutableArray<T>>(
                ToImmutable(mean), ToImmutable(standardDeviation), useLog)
            : new NormalizingTransformer.CdfNormalizerModelParameters<T>(mean[0], standardDeviation[0], useLog);

    protected override void Apply(Span<T> values, ReadOnlySpan<int> indices)
    {
        for (var i = 0; i < values.Length; i++)
        {
            var slot = indices.IsEmpty ? i : indices[i];
            var value = useLog ? T.Log(values[i]) : values[i];
            values[i] = !T.IsFinite(value) || T.IsZero(standardDeviation[slot])
                ? T.Zero
                : T.CreateChecked(Cdf(double.CreateChecked((value - mean[slot]) / standardDeviation[slot])));
        }
    }

    private static double Cdf(double z) => 0.5 * (1 + Erf(z / SqrtOf2));

    // Winitzki's approximation with a = 0.147, the one that ML.NET's figures come from.
    private static double Erf(double x)
    {
        const double A = 0.147;
        var square = x * x;
        return Math.CopySign(Math.Sqrt(1 - Math.Exp(-square * ((4 / Math.PI) + (A * square)) / (1 + (A * square)))), x);
    }
}
