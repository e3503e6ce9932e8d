using System.Collections.Immutable;

namespace Microsoft.ML.Data;

public sealed partial class DataDebuggerPreview
{
    internal DataDebuggerPreview(IDataView data, int maxRows)
    {
        Schema = data.Schema;
        var rows = new List<object[]>();
        using (var cursor = data.GetRowCursor(Schema))
        {
            var read = Schema.Select(column => (Func<object>)Generic.Call(Reader<int>, column.Type.RawType, cursor, column)).ToArray();
            while (rows.Count < maxRows && cursor.MoveNext())
                rows.Add(Array.ConvertAll(read, value => value()));
        }
        RowView =
        [
            .. rows.Select(values => new RowInfo([.. Schema.Select(column => KeyValuePair.Create(column.Name, values[column.Index]))])),
        ];
        ColumnView = [.. Schema.Select(column => new ColumnInfo(column, [.. rows.Select(values => values[column.Index])]))];
    }

    public DataViewSchema Schema { get; }

    public ImmutableArray<ColumnInfo> ColumnView { get; }

    public ImmutableArray<RowInfo> RowView { get; }

    public override string ToString() => $"{Schema.Count} columns, {RowView.Length} rows";

    private static Func<object> Reader<TValue>(DataViewRow row, DataViewSchema.Column column)
    {
        var get = row.GetGetter<TValue>(column);
        return () =>
        {
            TValue value = default!;
            get(ref value);
            return value!;
        };
    }
}
