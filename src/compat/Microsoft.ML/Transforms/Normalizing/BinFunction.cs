using System.Collections.Immutable;
using System.Numerics;

namespace Microsoft.ML.Transforms;

internal sealed class BinFunction<T> : SlotFunction<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly T[][] _upperBounds;
    private readonly T[] _density;
    private readonly T[]? _offset;

    /// <param name="upperBounds">The greatest value of each bin of each slot; the last one is infinite.</param>
    /// <param name="fixZero">Whether the bin of 0 becomes 0.</param>
    public BinFunction(T[][] upperBounds, bool fixZero)
        : this(upperBounds, fixZero ? Array.ConvertAll(upperBounds, bounds => GetShare(bounds, T.Zero)) : null)
    {
    }

    /// <param name="upperBounds">The greatest value of each bin of each slot; the last one is infinite.</param>
    /// <param name="offset">What is subtracted from each slot, or null for nothing.</param>
    public BinFunction(T[][] upperBounds, T[]? offset)
    {
        _upperBounds = upperBounds;
        _density = Array.ConvertAll(upperBounds, GetDensity);
        _offset = offset;
    }

    protected override bool KeepsZero => _offset is not null;

    public override NormalizingTransformer.NormalizerModelParametersBase GetParameters(bool isVector)
        => isVector
            ? new NormalizingTransformer.BinNormalizerModelParameters<ImmutableArray<T>>(
                [.. _upperBounds.Select(ToImmutable)], ToImmutable(_density), ToImmutable(_offset))
            : new NormalizingTransformer.BinNormalizerModelParameters<T>(
                ToImmutable(_upperBounds[0]), _density[0], _offset is null ? T.Zero : _offset[0]);

    protected override void Apply(Span<T> values, ReadOnlySpan<int> indices)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (T.IsNaN(values[i]))
                continue;
            var slot = indices.IsEmpty ? i : indices[i];
            var share = GetShare(_upperBounds[slot], values[i]);
            values[i] = _offset is null ? share : share - _offset[slot];
        }
    }

    private static T GetDensity(T[] bounds) => T.CreateChecked(Math.Max(1, bounds.Length - 1));

    private static T GetShare(T[] bounds, T value)
    {
        var index = Array.BinarySearch(bounds, value);
        return T.CreateChecked(index < 0 ? ~index : index) / GetDensity(bounds);
    }
}
