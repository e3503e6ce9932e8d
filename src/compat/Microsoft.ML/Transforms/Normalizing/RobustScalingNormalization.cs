namespace Microsoft.ML.Transforms;

/// <summary>Divides by the part of the range between two percentages, around the median.</summary>
/// <param name="centerData">Whether to subtract the median.</param>
/// <param name="quantileMin">The lower percentage.</param>
/// <param name="quantileMax">The upper percentage.</param>
internal sealed class RobustScalingNormalization(bool centerData, uint quantileMin, uint quantileMax) : Normalization
{
    public override SlotFunction<T> CreateFunction<T>(SlotStatistics statistics)
    {
        var measured = (RobustScalingStatistics)statistics;
        var scale = new T[measured.Slots];
        var offset = new T[measured.Slots];
        var share = (quantileMax - quantileMin) / 100.0;
        for (var i = 0; i < scale.Length; i++)
        {
            if (measured.GetSummary(i) is not { } summary)
                continue;
            scale[i] = T.CreateChecked(1 / (summary.Range * share));
            offset[i] = T.CreateChecked(summary.Median);
        }

        return new AffineFunction<T>(scale, centerData ? offset : null);
    }

    public override SlotStatistics CreateStatistics(DataViewRow row, int slots) => new RobustScalingStatistics(slots);
}
