using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

/// <summary>The columns that slots can be selected of: scalars and vectors of known size.</summary>
internal static class SelectableColumns
{
    private static readonly string[] KeptAnnotations
        = [AnnotationKinds.SlotNames, AnnotationKinds.CategoricalSlotRanges, AnnotationKinds.IsNormalized];

    public static DataViewSchema.Column[] Find(DataViewSchema schema, (string Output, string Input)[] columns, Predicate<DataViewType> fits)
    {
        Check(SchemaShape.Create(schema), columns, fits);
        return Array.ConvertAll(columns, pair => schema[pair.Input]);
    }

    public static SchemaShape Check(SchemaShape inputSchema, (string Output, string Input)[] columns, Predicate<DataViewType> fits)
        => Shapes.Map(inputSchema, columns, (name, input) =>
        {
            if (input.Kind == SchemaShape.Column.VectorKind.VariableVector || input.IsKey || !fits(input.ItemType))
            {
                throw SchemaErrors.Mismatch(
                    "input", input.Name, "scalar or known-size vector of a type that can be selected", input.GetTypeString());
            }

            return new SchemaShape.Column(
                name, input.Kind, input.ItemType, isKey: false, new SchemaShape(input.Keep(KeptAnnotations)));
        });
}
