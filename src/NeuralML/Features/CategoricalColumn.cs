using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Features;

/// <summary>A column of categories that the network reads: a key, a text or a Boolean.</summary>
/// <param name="Name">The column's name.</param>
/// <param name="Type">Its type in the training data.</param>
/// <param name="Vocabulary">The levels that the training data has.</param>
internal sealed record CategoricalColumn(string Name, DataViewType Type, Vocabulary Vocabulary)
{
    private const string Role = "categorical";

    public static CategoricalColumn Find(DataViewSchema schema, string name)
    {
        var type = FindColumn(schema, name).Type;
        return new CategoricalColumn(name, type, type is TextDataViewType ? new TextVocabulary() : new KeyVocabulary());
    }

    /// <summary>The same decision on a shape, before there is data.</summary>
    public static void Check(SchemaShape shape, string name)
    {
        var column = ColumnErrors.Find(shape, Role, name);
        if (column.Kind != SchemaShape.Column.VectorKind.Scalar
            || !(column.IsKey || column.ItemType is TextDataViewType or BooleanDataViewType))
        {
            throw Mismatch(name, ColumnErrors.Describe(column));
        }
    }

    /// <summary>
    /// The column in data to score; its type must be the one that the model was trained on, though keys may be more or fewer.
    /// </summary>
    public DataViewSchema.Column Bind(DataViewSchema schema)
    {
        var column = FindColumn(schema, Name);
        if (column.Type.GetType() != Type.GetType() || column.Type.RawType != Type.RawType)
        {
            throw new InvalidOperationException(
                $"Incompatible categorical column '{Name}': the model was trained on {Type}, the data has {column.Type}.");
        }

        return column;
    }

    private static DataViewSchema.Column FindColumn(DataViewSchema schema, string name)
    {
        var column = schema.GetColumnOrNull(name) ?? throw ColumnErrors.NotFound(Role, name);
        return column.Type is KeyDataViewType or TextDataViewType or BooleanDataViewType
            ? column
            : throw Mismatch(name, column.Type.ToString()!);
    }

    private static ArgumentOutOfRangeException Mismatch(string name, string actual)
        => ColumnErrors.Mismatch(
            Role, name, "a key, a text or a Boolean", actual,
            $"Name numbers in {nameof(NeuralNetOptions.NumericColumnNames)}, or make them categories with "
            + $"Transforms.Conversion.MapValueToKey(\"{name}\").");
}
