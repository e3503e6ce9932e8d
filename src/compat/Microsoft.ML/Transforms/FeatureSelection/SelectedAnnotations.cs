using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

/// <summary>The annotations that speak of slots, for those that are kept.</summary>
internal static class SelectedAnnotations
{
    public static void Add(DataViewSchema.Annotations.Builder annotations, DataViewSchema.Column input, int[] kept)
    {
        if (kept.Length == 0)
            return;
        if (input.HasSlotNames())
        {
            VBuffer<ReadOnlyMemory<char>> names = default;
            input.GetSlotNames(ref names);
            annotations.AddSlotNames(Array.ConvertAll(kept, slot => names.GetItemOrDefault(slot).ToString()));
        }

        if (GetRanges(input) is { Length: > 0 } ranges && Select(ranges, kept) is { Length: > 0 } selected)
            annotations.AddCategoricalSlotRanges(selected);
    }

    private static int[] GetRanges(DataViewSchema.Column input)
    {
        if (input.Annotations.Schema.GetColumnOrNull(AnnotationKinds.CategoricalSlotRanges) is null)
            return [];
        VBuffer<int> ranges = default;
        input.Annotations.GetValue(AnnotationKinds.CategoricalSlotRanges, ref ranges);
        return [.. ranges.DenseValues()];
    }

    /// <summary>The ranges of a category of which at least one slot is kept.</summary>
    private static int[] Select(int[] ranges, int[] kept)
    {
        var selected = new List<int>();
        for (var i = 0; i < ranges.Length; i += 2)
        {
            var first = kept.Count(slot => slot < ranges[i]);
            var behind = kept.Count(slot => slot <= ranges[i + 1]);
            if (behind > first)
                selected.AddRange([first, behind - 1]);
        }

        return [.. selected];
    }
}
