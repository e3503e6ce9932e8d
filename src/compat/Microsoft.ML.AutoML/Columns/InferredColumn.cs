using Microsoft.ML.Data;

namespace Microsoft.ML.AutoML;

/// <param name="Name">The name of the column to load.</param>
/// <param name="Type">The type of its fields.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="Indexes">Its fields in the file, ascending.</param>
internal sealed record InferredColumn(string Name, DataKind Type, ColumnPurpose Purpose, int[] Indexes)
{
    public TextLoader.Column ToLoaderColumn()
    {
        var ranges = new List<TextLoader.Range>();
        foreach (var index in Indexes)
        {
            if (ranges.Count > 0 && ranges[^1].Max == index - 1)
                ranges[^1].Max = index;
            else
                ranges.Add(new(index));
        }

        return new(Name, Type, [.. ranges]);
    }
}
