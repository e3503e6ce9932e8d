using System.Collections.Immutable;
using System.Numerics;

namespace Microsoft.ML.Transforms;

/// <param name="scale">The factor of each slot.</param>
/// <param name="offset">What is subtracted before, or null for nothing.</param>
internal sealed class AffineFunction<T>(T[] scale, T[]? offset) : SlotFunction<T>
    where T : struct, IFloatingPointIeee754<T>
{
    protected override bool KeepsZero => offset is null;

    public override NormalizingTransformer.NormalizerModelParametersBase GetParameters(bool isVector)
        => isVector
            ? new NormalizingTransformer.AffineNormalizerModelParameters<ImmutableArray<T>>(ToImmutable(scale), ToImmutable(offset))
            : new NormalizingTransformer.AffineNormalizerModelParameters<T>(scale[0], offset is null ? T.Zero : offset[0]);

    protected override void Apply(Span<T> values, ReadOnlySpan<int> indices)
    {
        for (var i = 0; i < values.Length; i++)
        {
            var slot = indices.IsEmpty ? i : indices[i];
            values[i] = (offset is null ? values[i] : values[i] - offset[slot]) * scale[slot];
        }
    }
}
