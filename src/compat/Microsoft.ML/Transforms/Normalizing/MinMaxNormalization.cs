namespace Microsoft.ML.Transforms;

/// <summary>To [0, 1], or to [-1, 1] with 0 where it was.</summary>
internal sealed class MinMaxNormalization(bool fixZero) : Normalization
{
    public override SlotStatistics CreateStatistics(DataViewRow row, int slots) => new MinMaxStatistics(slots);

    public override SlotFunction<T> CreateFunction<T>(SlotStatistics statistics)
    {
        var measured = (MinMaxStatistics)statistics;
        var scale = new T[measured.Slots];
        var offset = new T[measured.Slots];
        for (var i = 0; i < scale.Length; i++)
        {
            var (minimum, maximum) = measured.GetRange(i);
            // A slot without two different values says nothing: it becomes 0.
            if (!(maximum > minimum))
                continue;
            scale[i] = T.CreateChecked(1 / (fixZero ? Math.Max(Math.Abs(minimum), Math.Abs(maximum)) : maximum - minimum));
            offset[i] = fixZero ? T.Zero : T.CreateChecked(minimum);
        }

        return new AffineFunction<T>(scale, fixZero ? null : offset);
    }
}
