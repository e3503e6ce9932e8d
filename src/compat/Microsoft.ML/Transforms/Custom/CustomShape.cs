using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

internal static class CustomShape
{
    /// <summary>The columns that are read must be there with the types of the class; those that are written are added.</summary>
    public static SchemaShape Map(SchemaShape inputSchema, SchemaDefinition inputs, SchemaDefinition outputs)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        foreach (var wanted in inputs)
        {
            var column = Shapes.Find(inputSchema, wanted.ColumnName);
            var wantedShape = SchemaShape.Column.FromType(wanted.ColumnName, wanted.ColumnType);
            if (column.ItemType.RawType != wantedShape.ItemType.RawType)
                throw SchemaErrors.Mismatch("input", column.Name, wantedShape.GetTypeString(), column.GetTypeString());
        }

        return inputSchema.With(SchemaShape.Create(outputs.ToSchema()));
    }
}
