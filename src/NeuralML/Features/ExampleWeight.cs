using System.Globalization;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Features;

/// <summary>The column of Singles that says how much a row counts.</summary>
internal static class ExampleWeight
{
    private const string Role = "example weight";

    public static void Check(DataViewSchema schema, string? name)
    {
        if (name is null)
            return;
        var column = schema.GetColumnOrNull(name) ?? throw ColumnErrors.NotFound(Role, name);
        if (!column.Type.Equals(NumberDataViewType.Single))
            throw Mismatch(name, column.Type.ToString()!);
    }

    /// <summary>The same decision on a shape, before there is data.</summary>
    public static void Check(SchemaShape shape, string? name)
    {
        if (name is null)
            return;
        var column = ColumnErrors.Find(shape, Role, name);
        if (column.IsKey || column.Kind != SchemaShape.Column.VectorKind.Scalar || !column.ItemType.Equals(NumberDataViewType.Single))
            throw Mismatch(name, ColumnErrors.Describe(column));
    }

    /// <summary>Reads the weight of the row that a cursor stands on; 1 when no column is named.</summary>
    public static Func<float> CreateReader(DataViewRow row, string? name)
    {
        if (name is null)
            return () => 1;
        var read = row.GetGetter<float>(row.Schema[name]);
        var weight = 0f;
        return () =>
        {
            read(ref weight);
            return float.IsFinite(weight) && weight >= 0
                ? weight
                : throw new InvalidOperationException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"Example weight column '{name}' is {weight} in row {row.Position}. A weight is a finite number, at least 0."));
        };
    }

    private static ArgumentOutOfRangeException Mismatch(string name, string actual)
        => ColumnErrors.Mismatch(
            Role, name, "Single", actual, $"Convert it before the trainer: Transforms.Conversion.ConvertType(\"{name}\").");
}
