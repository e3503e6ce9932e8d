using Microsoft.ML.Data;

namespace Microsoft.ML;

public sealed partial class DataOperationsCatalog
{
    public IDataView LoadFromEnumerable<TRow>(IEnumerable<TRow> data, SchemaDefinition? schemaDefinition = null)
        where TRow : class
    {
        ArgumentNullException.ThrowIfNull(data);
        schemaDefinition ??= SchemaDefinition.Create(typeof(TRow), SchemaDefinition.Direction.Read);
        return new EnumerableDataView<TRow>(data, schemaDefinition);
    }

    public IDataView LoadFromEnumerable<TRow>(IEnumerable<TRow> data, DataViewSchema schema)
        where TRow : class
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(schema);
        return new EnumerableDataView<TRow>(data, SchemaDefinition.Create(typeof(TRow), schema, SchemaDefinition.Direction.Read));
    }

    public IEnumerable<TRow> CreateEnumerable<TRow>(
        IDataView data, bool reuseRowObject, bool ignoreMissingColumns = false, SchemaDefinition? schemaDefinition = null)
        where TRow : class, new()
    {
        ArgumentNullException.ThrowIfNull(data);
        return Read<TRow>(data, reuseRowObject, ObjectWriter<TRow>.Bind(data.Schema, schemaDefinition, ignoreMissingColumns));
    }

    private static IEnumerable<TRow> Read<TRow>(
        IDataView data, bool reuseRowObject, (DataViewSchema.Column Column, string Member)[] columns)
        where TRow : class, new()
    {
        using var cursor = data.GetRowCursor(columns.Select(pair => pair.Column));
        var writer = new ObjectWriter<TRow>(cursor, columns);
        var row = reuseRowObject ? new TRow() : null;
        while (cursor.MoveNext())
        {
            var target = row ?? new TRow();
            writer.Write(target);
            yield return target;
        }
    }
}
