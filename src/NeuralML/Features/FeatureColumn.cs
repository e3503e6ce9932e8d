using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Features;

/// <summary>The vector of features that the network reads.</summary>
internal sealed record FeatureColumn(string Name, int Count)
{
    private const string Remedy =
        "Gather the columns with Transforms.Concatenate and turn texts and keys into numbers before, "
        + "for instance with Transforms.Categorical.OneHotEncoding.";

    public static FeatureColumn Find(DataViewSchema schema, string name)
    {
        var column = schema.GetColumnOrNull(name) ?? throw ColumnErrors.NotFound("feature", name);
        return column.Type is VectorDataViewType { IsKnownSize: true } vector && vector.ItemType.Equals(NumberDataViewType.Single)
            ? new FeatureColumn(name, vector.Size)
            : throw ColumnErrors.Mismatch("feature", name, "Vector<Single> of known size", column.Type.ToString()!, Remedy);
    }

    public static void Check(SchemaShape shape, string name)
    {
        var column = ColumnErrors.Find(shape, "feature", name);
        if (column.Kind != SchemaShape.Column.VectorKind.Vector || column.IsKey || !column.ItemType.Equals(NumberDataViewType.Single))
            throw ColumnErrors.Mismatch("feature", name, "Vector<Single>", ColumnErrors.Describe(column), Remedy);
    }

    /// <summary>The column in data to score; it must have the length that the network was trained on.</summary>
    public DataViewSchema.Column Bind(DataViewSchema schema)
    {
        var found = Find(schema, Name);
        if (found.Count != Count)
        {
            throw new InvalidOperationException(
                $"Incompatible feature column '{Name}': the network was trained on {Count} features, the data has {found.Count}.");
        }

        return schema[Name];
    }

    /// <summary>What a feature is called in messages: its slot name where there is one.</summary>
    public static string DescribeSlot(DataViewSchema.Column column, int slot)
    {
        if (!column.HasSlotNames())
            return $"slot {slot}";
        VBuffer<ReadOnlyMemory<char>> names = default;
        column.GetSlotNames(ref names);
        return $"slot {slot} ('{names.GetItemOrDefault(slot)}')";
    }
}
