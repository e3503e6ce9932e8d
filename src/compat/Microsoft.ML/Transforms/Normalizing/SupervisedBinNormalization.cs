using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace Microsoft.ML.Transforms;

/// <summary>To the number of a bin that tells the labels apart, divided by the number of bins.</summary>
internal sealed class SupervisedBinNormalization(string labelColumnName, bool fixZero, int maximumBinCount, int minimumExamplesPerBin)
    : Normalization
{
    public override string LabelColumnName => labelColumnName;

    public override SlotStatistics CreateStatistics(DataViewRow row, int slots)
    {
        var label = row.Schema[labelColumnName];
        if (label.Type is not (KeyDataViewType or BooleanDataViewType) && label.Type.RawType != typeof(float))
            throw SchemaErrors.Mismatch("label", labelColumnName, "Single, Boolean or Key", label.Type.ToString()!);
        return new SupervisedBinStatistics(slots, LabelReader.Create(row, label));
    }

    public override SlotFunction<T> CreateFunction<T>(SlotStatistics statistics)
    {
        var measured = (SupervisedBinStatistics)statistics;
        var bounds = new T[measured.Slots][];
        for (var i = 0; i < bounds.Length; i++)
            bounds[i] = new EntropyBins(measured.GetCounts(i), maximumBinCount, minimumExamplesPerBin).GetUpperBounds<T>();
        return new BinFunction<T>(bounds, fixZero);
    }
}
