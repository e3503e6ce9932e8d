using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

internal static class AnnotationBuilderExtensions
{
    /// <param name="builder">The annotations to add to.</param>
    /// <param name="ranges">First and last slot of each category column, one pair after the other.</param>
    public static void AddCategoricalSlotRanges(this DataViewSchema.Annotations.Builder builder, int[] ranges)
        => builder.Add(
            AnnotationKinds.CategoricalSlotRanges,
            new VectorDataViewType(NumberDataViewType.Int32, ranges.Length / 2, 2),
            (ref VBuffer<int> target) => VBuffer<int>.Copy(ranges, 0, ref target, ranges.Length));

    public static void AddIsNormalized(this DataViewSchema.Annotations.Builder builder)
        => builder.AddPrimitiveValue(AnnotationKinds.IsNormalized, BooleanDataViewType.Instance, true);
}
