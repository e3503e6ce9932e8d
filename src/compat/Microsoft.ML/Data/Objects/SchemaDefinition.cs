namespace Microsoft.ML.Data;

/// <summary>How the members of a class map to columns.</summary>
public sealed partial class SchemaDefinition : List<SchemaDefinition.Column>
{
    private SchemaDefinition(IEnumerable<Column> columns)
        : base(columns)
    {
    }

    public Column this[string columnName]
    {
        get
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(columnName);
            return Find(column => column.ColumnName == columnName)
                ?? throw new ArgumentOutOfRangeException(nameof(columnName), $"Column '{columnName}' not found");
        }
        set
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(columnName);
            ArgumentNullException.ThrowIfNull(value);
            if (value.ColumnName != columnName)
                throw new ArgumentException($"The column is called '{value.ColumnName}', not '{columnName}'", nameof(columnName));
            if (FindIndex(column => column.ColumnName == columnName) is >= 0 and var index)
                this[index] = value;
            else
                Add(value);
        }
    }

    public static SchemaDefinition Create(Type userType, Direction direction = Direction.Both)
    {
        ArgumentNullException.ThrowIfNull(userType);
        var names = new HashSet<string>();
        var columns = new List<Column>();
        foreach (var member in ColumnMembers.Columns(userType, direction))
        {
            if (member.IsDefined(typeof(NoColumnAttribute), inherit: false))
                continue;
            var column = new Column(member.Name, member.ColumnName(), ColumnMembers.ColumnType(member));
            if (!names.Add(column.ColumnName))
                throw new InvalidOperationException($"Duplicate column name '{column.ColumnName}' detected; rename one with the ColumnName attribute");
            columns.Add(column);
        }
        return new SchemaDefinition(columns);
    }

    /// <summary>The members of a class that have a column in the schema, with the schema's types and annotations.</summary>
    internal static SchemaDefinition Create(Type userType, DataViewSchema schema, Direction direction)
    {
        var definition = Create(userType, direction);
        foreach (var column in schema)
        {
            if (column.IsHidden)
                continue;
            var member = definition.Find(defined => defined.ColumnName == column.Name)
                ?? throw new InvalidOperationException($"Type '{userType}' should contain a member for the column '{column.Name}'");
            member.ColumnType = column.Type;
            member.AddAnnotations(column.Annotations);
        }
        return definition;
    }

    internal DataViewSchema ToSchema()
        => DataViewSchema.Create(this.Select(column => new DataViewSchema.DetachedColumn(column.ColumnName, column.ColumnType, column.Annotations)));
}
