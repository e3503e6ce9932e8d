using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Features;

/// <summary>A column of numbers that a model reads.</summary>
/// <param name="Name">The column's name.</param>
/// <param name="Count">Numbers per row: 1, or the length of the vector.</param>
/// <param name="IsVector">Whether it is the feature column, a vector of Single as for any trainer; others are numbers of any kind.</param>
internal sealed record NumericColumn(string Name, int Count, bool IsVector)
{
    public static NumericColumn Find(DataViewSchema schema, string name, bool isVector)
    {
        var column = schema.GetColumnOrNull(name) ?? throw ColumnErrors.NotFound(RoleOf(isVector), name);
        var vector = column.Type as VectorDataViewType;
        if (vector is { IsKnownSize: false } || !Fits(isVector, vector is not null, vector?.ItemType ?? column.Type))
            throw Mismatch(name, isVector, column.Type.ToString()!);
        return new NumericColumn(name, vector?.Size ?? 1, isVector);
    }

    /// <summary>The same decision on a shape, before there is data.</summary>
    public static void Check(SchemaShape shape, string name, bool isVector)
    {
        var column = ColumnErrors.Find(shape, RoleOf(isVector), name);
        var hasVector = column.Kind == SchemaShape.Column.VectorKind.Vector;
        if (column.IsKey || column.Kind == SchemaShape.Column.VectorKind.VariableVector || !Fits(isVector, hasVector, column.ItemType))
            throw Mismatch(name, isVector, ColumnErrors.Describe(column));
    }

    /// <summary>The column in data to score; it must have the length that the model was trained on.</summary>
    public DataViewSchema.Column Bind(DataViewSchema schema)
    {
        var found = Find(schema, Name, IsVector);
        if (found.Count != Count)
        {
            throw new InvalidOperationException(
                $"Incompatible {RoleOf(IsVector)} column '{Name}': "
                + $"the model was trained on {Count} features, the data has {found.Count}.");
        }

        return schema[Name];
    }

    /// <summary>
    /// What a number is called in messages: its column and, in a vector, its slot with the slot's name where there is one.
    /// </summary>
    public static string Describe(DataViewSchema.Column column, int slot)
    {
        var name = $"Feature column '{column.Name}'";
        if (column.Type is not VectorDataViewType)
            return name;
        if (!column.HasSlotNames())
            return $"{name}, slot {slot},";
        VBuffer<ReadOnlyMemory<char>> names = default;
        column.GetSlotNames(ref names);
        return $"{name}, slot {slot} ('{names.GetItemOrDefault(slot)}'),";
    }

    private static string RoleOf(bool isVector) => isVector ? "feature" : "numeric";

    private static bool Fits(bool isVector, bool hasVector, DataViewType item)
        => isVector ? hasVector && item.Equals(NumberDataViewType.Single) : item is NumberDataViewType;

    private static ArgumentOutOfRangeException Mismatch(string name, bool isVector, string actual)
        => isVector
            ? ColumnErrors.Mismatch(
                RoleOf(isVector), name, "Vector<Single> of known size", actual,
                "Gather the columns with Transforms.Concatenate and turn texts and keys into numbers before, "
                + "for instance with Transforms.Categorical.OneHotEncoding.")
            : ColumnErrors.Mismatch(
                RoleOf(isVector), name, "a number or a vector of numbers of known size", actual,
                $"Name keys, texts and Booleans in {nameof(NeuralNetOptions.CategoricalColumnNames)}.");
}
