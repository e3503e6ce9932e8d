using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

/// <summary>The annotations of a concatenated column: slot names and category ranges move to where their slots are.</summary>
internal static class ConcatenatedAnnotations
{
    /// <param name="inputs">The concatenated columns.</param>
    /// <param name="size">The number of slots, 0 when it varies.</param>
    public static DataViewSchema.Annotations Create(DataViewSchema.Column[] inputs, int size)
    {
        var builder = new DataViewSchema.Annotations.Builder();
        if (inputs.All(column => column.IsNormalized()))
            builder.AddIsNormalized();
        if (size == 0)
            return builder.ToAnnotations();
        if (inputs.Any(column => column.Type is not VectorDataViewType || column.HasSlotNames()))
            builder.AddSlotNames([.. inputs.SelectMany(column => GetSlotNames(column, isOnly: inputs.Length == 1))]);
        if (GetRanges(inputs).ToArray() is { Length: > 0 } ranges)
            builder.AddCategoricalSlotRanges(ranges);
        return builder.ToAnnotations();
    }

    private static IEnumerable<string> GetSlotNames(DataViewSchema.Column column, bool isOnly)
    {
        if (column.Type is not VectorDataViewType vector)
            return [column.Name];
        if (!column.HasSlotNames())
            return Enumerable.Repeat("", vector.Size);
        VBuffer<ReadOnlyMemory<char>> names = default;
        column.GetSlotNames(ref names);
        return names.DenseValues().Select(name => isOnly || name.IsEmpty ? name.ToString() : $"{column.Name}.{name}");
    }

    private static IEnumerable<int> GetRanges(DataViewSchema.Column[] inputs)
    {
        var offset = 0;
        foreach (var column in inputs)
        {
            if (column.Annotations.Schema.GetColumnOrNull(AnnotationKinds.CategoricalSlotRanges) is not null)
            {
                VBuffer<int> ranges = default;
                column.Annotations.GetValue(AnnotationKinds.CategoricalSlotRanges, ref ranges);
                foreach (var slot in ranges.DenseValues())
                    yield return offset + slot;
            }

            offset += column.Type.GetValueCount();
        }
    }
}
