using Microsoft.ML.Data;

namespace Microsoft.ML;

/// <summary>Finds the columns that an evaluator reads, with the words that ML.NET uses when one is missing.</summary>
internal static class EvaluationColumns
{
    public static DataViewSchema.Column Find(DataViewSchema schema, string columnName, string role)
        => schema.GetColumnOrNull(columnName)
            ?? throw new ArgumentOutOfRangeException(nameof(schema), $"{columnName} column '{role}' not found");

    public static DataViewSchema.Column Single(DataViewSchema schema, string columnName, string role)
    {
        var column = Find(schema, columnName, role);
        if (column.Type != NumberDataViewType.Single)
            throw Mismatch(role, column, "Single");
        return column;
    }

    public static ArgumentOutOfRangeException Mismatch(string role, DataViewSchema.Column column, string expected)
    {
        var actual = SchemaShape.Column.FromType(column.Name, column.Type).GetTypeString();
        return SchemaErrors.Mismatch(role.ToLowerInvariant(), column.Name, expected, actual, "schema");
    }
}
