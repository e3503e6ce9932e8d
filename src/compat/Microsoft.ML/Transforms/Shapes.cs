using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

/// <summary>What estimators say about columns and annotations before anything is fitted.</summary>
internal static class Shapes
{
    public static SchemaShape.Column SlotNames { get; } = Vector(AnnotationKinds.SlotNames, TextDataViewType.Instance);

    public static SchemaShape.Column CategoricalSlotRanges { get; }
        = Vector(AnnotationKinds.CategoricalSlotRanges, NumberDataViewType.Int32);

    public static SchemaShape.Column IsNormalized { get; }
        = new(AnnotationKinds.IsNormalized, SchemaShape.Column.VectorKind.Scalar, BooleanDataViewType.Instance, isKey: false);

    public static SchemaShape.Column KeyValues(DataViewType itemType, bool isKey = false)
        => new(AnnotationKinds.KeyValues, SchemaShape.Column.VectorKind.Vector, itemType, isKey);

    /// <summary>The input columns, each of which must exist, mapped to output columns.</summary>
    public static SchemaShape Map(
        SchemaShape inputSchema, (string Output, string Input)[] columns, Func<string, SchemaShape.Column, SchemaShape.Column> map)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        return inputSchema.With(columns.Select(pair => map(pair.Output, Find(inputSchema, pair.Input))));
    }

    public static SchemaShape.Column Find(SchemaShape inputSchema, string name)
        => inputSchema.FindColumn(name) ?? throw SchemaErrors.NotFound("input", name);

    public static bool Has(this SchemaShape.Column column, string annotation) => column.Annotations.FindColumn(annotation) is not null;

    /// <summary>Whether the column is a key whose values are texts, so that slots can be named after them.</summary>
    public static bool HasTextKeyValues(this SchemaShape.Column column)
        => column.Annotations.FindColumn(AnnotationKinds.KeyValues) is { ItemType: TextDataViewType };

    /// <summary>The annotations of these kinds that the column has.</summary>
    public static IEnumerable<SchemaShape.Column> Keep(this SchemaShape.Column column, params string[] kinds)
        => column.Annotations.Where(annotation => kinds.Contains(annotation.Name));

    private static SchemaShape.Column Vector(string name, DataViewType itemType)
        => new(name, SchemaShape.Column.VectorKind.Vector, itemType, isKey: false);
}
