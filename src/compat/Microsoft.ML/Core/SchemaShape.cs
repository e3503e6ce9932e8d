using System.Collections;
using Microsoft.ML.Data;

namespace Microsoft.ML;

/// <summary>What is known of a schema before anything is fitted.</summary>
public sealed partial class SchemaShape : IReadOnlyList<SchemaShape.Column>
{
    private readonly Column[] _columns;

    public SchemaShape(IEnumerable<Column> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        _columns = columns.ToArray();
    }

    public int Count => _columns.Length;

    public Column this[int index] => _columns[index];

    public IEnumerator<Column> GetEnumerator() => ((IEnumerable<Column>)_columns).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal static SchemaShape Create(DataViewSchema schema)
        => new(schema.Where(column => !column.IsHidden)
            .Select(column => Column.FromType(column.Name, column.Type, Create(column.Annotations.Schema))));

    internal Column? FindColumn(string name)
    {
        foreach (var column in _columns)
        {
            if (column.Name == name)
                return column;
        }

        return null;
    }

    /// <summary>This shape with columns added; one of the same name takes the old one's place.</summary>
    internal SchemaShape With(params IEnumerable<Column> columns)
    {
        var result = _columns.ToDictionary(column => column.Name);
        foreach (var column in columns)
            result[column.Name] = column;
        return new SchemaShape(result.Values);
    }
}
