namespace Microsoft.ML.AutoML;

public sealed class ColumnInformation
{
    public string LabelColumnName { get; set; } = "Label";

    public string? UserIdColumnName { get; set; }

    public string? GroupIdColumnName { get; set; }

    public string? ItemIdColumnName { get; set; }

    public string? ExampleWeightColumnName { get; set; }

    public string? SamplingKeyColumnName { get; set; }

    public ICollection<string> CategoricalColumnNames { get; } = new HashSet<string>();

    public ICollection<string> NumericColumnNames { get; } = new HashSet<string>();

    public ICollection<string> TextColumnNames { get; } = new HashSet<string>();

    public ICollection<string> IgnoredColumnNames { get; } = new HashSet<string>();

    public ICollection<string> ImagePathColumnNames { get; } = new HashSet<string>();

    /// <summary>The names of columns that are no features.</summary>
    internal IEnumerable<string> RoleColumnNames
        => new[]
        {
            LabelColumnName, UserIdColumnName, GroupIdColumnName, ItemIdColumnName, ExampleWeightColumnName, SamplingKeyColumnName,
        }.OfType<string>();

    internal IEnumerable<string> AllColumnNames => RoleColumnNames.Concat(CategoricalColumnNames).Concat(NumericColumnNames)
        .Concat(TextColumnNames).Concat(IgnoredColumnNames).Concat(ImagePathColumnNames);

    /// <summary>The list that names the columns of a purpose; columns with a role are in none.</summary>
    internal ICollection<string>? NamesOf(ColumnPurpose purpose) => purpose switch
    {
        ColumnPurpose.Ignore => IgnoredColumnNames,
        ColumnPurpose.Numeric => NumericColumnNames,
        ColumnPurpose.Categorical => CategoricalColumnNames,
        ColumnPurpose.Text => TextColumnNames,
        ColumnPurpose.ImagePath => ImagePathColumnNames,
        _ => null,
    };

    /// <summary>What a column was declared to be, if it was.</summary>
    internal ColumnPurpose? PurposeOf(string name) => RoleColumnNames.Contains(name)
        ? ColumnPurpose.Role
        : Enum.GetValues<ColumnPurpose>().Cast<ColumnPurpose?>().FirstOrDefault(purpose => NamesOf(purpose!.Value)?.Contains(name) == true);
}
