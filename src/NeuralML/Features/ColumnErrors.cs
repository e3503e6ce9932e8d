using Microsoft.ML;

namespace NeuralML.Features;

/// <summary>The exceptions of a column that is missing or of the wrong type, as ML.NET throws them.</summary>
internal static class ColumnErrors
{
    public static ArgumentOutOfRangeException NotFound(string role, string name)
        => new("inputSchema", $"Could not find {role} column '{name}'");

    public static ArgumentOutOfRangeException Mismatch(string role, string name, string expected, string actual, string remedy)
        => new("inputSchema", $"Schema mismatch for {role} column '{name}': expected {expected}, got {actual}. {remedy}");

    public static SchemaShape.Column Find(SchemaShape shape, string role, string name)
    {
        foreach (var column in shape)
        {
            if (string.Equals(column.Name, name, StringComparison.Ordinal))
                return column;
        }

        throw NotFound(role, name);
    }

    public static string Describe(SchemaShape.Column column)
    {
        var item = column.IsKey ? $"Key<{column.ItemType}>" : column.ItemType.ToString()!;
        return column.Kind switch
        {
            SchemaShape.Column.VectorKind.Vector => $"Vector<{item}>",
            SchemaShape.Column.VectorKind.VariableVector => $"VarVector<{item}>",
            _ => item,
        };
    }
}
