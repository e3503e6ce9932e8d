namespace Microsoft.ML.Transforms;

/// <summary>To a variance of 1 around 0, or around the mean, or to the normal distribution's cumulative density.</summary>
/// <param name="fixZero">Whether 0 stays 0.</param>
/// <param name="useCdf">Whether to map to the cumulative density.</param>
/// <param name="useLog">Whether the logarithms are what is measured; values that have none are left out.</param>
internal sealed class MeanVarianceNormalization(bool fixZero, bool useCdf, bool useLog = false) : Normalization
{
    public override SlotStatistics CreateStatistics(DataViewRow row, int slots) => new MeanVarianceStatistics(slots, useLog);

    public override SlotFunction<T> CreateFunction<T>(SlotStatistics statistics)
    {
        var measured = (MeanVarianceStatistics)statistics;
        var first = new T[measured.Slots];
        var second = new T[measured.Slots];
        for (var i = 0; i < first.Length; i++)
        {
            var (mean, variance) = measured.GetMoments(i);
            // A slot without two different values says nothing: it becomes 0.
            if (!(variance > 0))
                continue;
            if (useCdf)
                (first[i], second[i]) = (T.CreateChecked(mean), T.CreateChecked(Math.Sqrt(variance)));
            else if (fixZero)
                first[i] = T.CreateChecked(1 / Math.Sqrt((mean * mean) + variance));
            else
                (first[i], second[i]) = (T.CreateChecked(1 / Math.Sqrt(variance)), T.CreateChecked(mean));
        }

        return useCdf ? new CdfFunction<T>(first, second, useLog) : new AffineFunction<T>(first, fixZero ? null : second);
    }
}
