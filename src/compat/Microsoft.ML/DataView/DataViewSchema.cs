using System.Collections;
using Microsoft.ML.Data;

namespace Microsoft.ML;

/// <summary>The columns of a data view. A later column hides an earlier one of the same name.</summary>
public sealed partial class DataViewSchema : IReadOnlyList<DataViewSchema.Column>
{
    private readonly Column[] _columns;
    private readonly Dictionary<string, int> _indexByName;

    private DataViewSchema(IReadOnlyList<DetachedColumn> columns)
    {
        _columns = new Column[columns.Count];
        _indexByName = new Dictionary<string, int>(columns.Count);
        for (var i = columns.Count - 1; i >= 0; i--)
        {
            var hidden = !_indexByName.TryAdd(columns[i].Name, i);
            _columns[i] = new Column(columns[i].Name, i, hidden, columns[i].Type, columns[i].Annotations);
        }
    }

    public int Count => _columns.Length;

    public Column this[int columnIndex]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(columnIndex);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(columnIndex, _columns.Length);
            return _columns[columnIndex];
        }
    }

    public Column this[string name]
        => GetColumnOrNull(name) ?? throw new ArgumentOutOfRangeException(nameof(name), $"Column '{name}' not found");

    public Column? GetColumnOrNull(string name) => _indexByName.TryGetValue(name, out var index) ? _columns[index] : null;

    public IEnumerator<Column> GetEnumerator() => ((IEnumerable<Column>)_columns).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => $"{Count} columns";

    internal static DataViewSchema Create(params DetachedColumn[] columns) => new(columns);

    internal static DataViewSchema Create(IEnumerable<DetachedColumn> columns) => new(columns.ToArray());
}
