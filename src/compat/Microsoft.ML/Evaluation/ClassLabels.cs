using System.Globalization;

namespace Microsoft.ML.Data;

/// <summary>
/// The names of classes in a confusion table: slot names of the score, else key values of the label, else numbers from 0.
/// </summary>
internal static class ClassLabels
{
    public static string[] Find(DataViewSchema.Column label, DataViewSchema.Column score)
    {
        var count = score.Type.GetVectorSize();
        VBuffer<ReadOnlyMemory<char>> names = default;
        if (score.HasSlotNames())
            score.GetSlotNames(ref names);
        else if (label.HasKeyValues(TextDataViewType.Instance) && label.Type.GetKeyCountAsInt32() == count)
            label.GetKeyValues(ref names);
        return names.Length == count
            ? [.. names.DenseValues().Select(name => name.ToString())]
            : [.. Enumerable.Range(0, count).Select(i => i.ToString(CultureInfo.InvariantCulture))];
    }
}
