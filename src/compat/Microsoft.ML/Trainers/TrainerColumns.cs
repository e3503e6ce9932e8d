using Microsoft.ML.Data;

namespace Microsoft.ML.Trainers;

/// <summary>The columns that a trainer reads.</summary>
internal static class TrainerColumns
{
    public static SchemaShape.Column Features(string name)
        => new(name, SchemaShape.Column.VectorKind.Vector, NumberDataViewType.Single, isKey: false);

    public static SchemaShape.Column BooleanLabel(string name)
        => new(name, SchemaShape.Column.VectorKind.Scalar, BooleanDataViewType.Instance, isKey: false);

    public static SchemaShape.Column SingleLabel(string name)
        => new(name, SchemaShape.Column.VectorKind.Scalar, NumberDataViewType.Single, isKey: false);

    public static SchemaShape.Column KeyLabel(string name)
        => new(name, SchemaShape.Column.VectorKind.Scalar, NumberDataViewType.UInt32, isKey: true);

    public static SchemaShape.Column Weight(string? name)
        => name is null ? default : new(name, SchemaShape.Column.VectorKind.Scalar, NumberDataViewType.Single, isKey: false);

    public static void Check(SchemaShape inputSchema, SchemaShape.Column expected, string role, string mismatchParameter = "inputSchema")
    {
        var actual = inputSchema.FindColumn(expected.Name) ?? throw SchemaErrors.NotFound(role, expected.Name);
        if (actual.Kind != expected.Kind || actual.IsKey != expected.IsKey || !actual.ItemType.Equals(expected.ItemType))
            throw SchemaErrors.Mismatch(role, expected.Name, expected.GetTypeString(), actual.GetTypeString(), mismatchParameter);
    }
}
