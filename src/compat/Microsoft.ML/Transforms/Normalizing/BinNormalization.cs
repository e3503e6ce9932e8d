namespace Microsoft.ML.Transforms;

/// <summary>To the number of a bin, of about as many values each, divided by the number of bins.</summary>
internal sealed class BinNormalization(bool fixZero, int maximumBinCount) : Normalization
{
    public override SlotFunction<T> CreateFunction<T>(SlotStatistics statistics)
    {
        var measured = (BinStatistics)statistics;
        var bounds = new T[measured.Slots][];
        for (var i = 0; i < bounds.Length; i++)
            bounds[i] = EqualBins.GetUpperBounds<T>(measured.GetCounts(i), maximumBinCount);
        return new BinFunction<T>(bounds, fixZero);
    }

    public override SlotStatistics CreateStatistics(DataViewRow row, int slots) => new BinStatistics(slots);
}
