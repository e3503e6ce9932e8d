using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.AutoML.Data;

/// <summary>Decides what a comparison makes of columns.</summary>
internal static class ColumnKinds
{
    // Above so many, texts that mostly differ from row to row are names, not categories.
    private const int MostNames = 100;

    /// <summary>Decides by name and type alone.</summary>
    /// <returns>The kind, and why the column is not looked at where it is not.</returns>
    public static (ColumnKind Kind, string? Note) Of(DataViewSchema.Column column, ComparisonOptions options)
    {
        if (column.Name.Equals(options.LabelColumnName, StringComparison.Ordinal))
            return (ColumnKind.Label, null);
        if (column.Name.Equals(options.ExampleWeightColumnName, StringComparison.Ordinal))
            return (ColumnKind.Weight, null);
        if (column.Name.Equals(options.SamplingKeyColumnName, StringComparison.Ordinal))
            return (ColumnKind.SamplingKey, null);
        if (Contains(options.IgnoredColumnNames, column.Name))
            return (ColumnKind.Ignored, "named in the options");
        return column.Type switch
        {
            NumberDataViewType => (ColumnKind.Number, null),
            VectorDataViewType { IsKnownSize: true, ItemType: NumberDataViewType } => (ColumnKind.Number, null),
            KeyDataViewType or TextDataViewType or BooleanDataViewType => (ColumnKind.Category, null),
            _ => (ColumnKind.Ignored, $"is of type {column.Type}, of which no feature is made"),
        };
    }

    /// <summary>Looks at a feature again once its values are known.</summary>
    /// <returns>Why the column is of no use; null where it may be.</returns>
    public static string? Useless(ColumnKind kind, ColumnProfile profile, int rows) => kind switch
    {
        ColumnKind.Category when profile.Levels < 2 && profile.Missing is 0 => "has the same value in all rows",
        ColumnKind.Category when profile.Levels == 0 => "is missing in all rows",
        ColumnKind.Category when profile.Levels > MostNames && 2 * profile.Levels > rows - profile.Missing
            => $"has {profile.Levels} different values: a name rather than a category",
        _ => null,
    };

    public static bool Contains(IReadOnlyList<string>? names, string name) => names?.Contains(name, StringComparer.Ordinal) ?? false;
}
