using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

public sealed partial class ColumnSelectingTransformer : ITransformer
{
    private readonly string[] _columnNames;
    private readonly bool _drop;
    private readonly bool _keepHidden;

    internal ColumnSelectingTransformer(string[] columnNames, bool drop, bool keepHidden)
    {
        _columnNames = columnNames;
        _drop = drop;
        _keepHidden = keepHidden;
    }

    bool ITransformer.IsRowToRowMapper => true;

    public DataViewSchema GetOutputSchema(DataViewSchema inputSchema) => MakeMapper(inputSchema).OutputSchema;

    public IDataView Transform(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return new RowMapperDataView(input, MakeMapper(input.Schema));
    }

    IRowToRowMapper ITransformer.GetRowToRowMapper(DataViewSchema inputSchema) => MakeMapper(inputSchema);

    internal SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        var named = Array.ConvertAll(_columnNames, name => Shapes.Find(inputSchema, name));
        return new SchemaShape(_drop ? inputSchema.Where(column => !_columnNames.Contains(column.Name)) : named);
    }

    private SelectedColumns MakeMapper(DataViewSchema inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        foreach (var name in _columnNames)
        {
            if (inputSchema.GetColumnOrNull(name) is null)
                throw SchemaErrors.NotFound("input", name);
        }

        var visible = inputSchema.Where(column => _keepHidden || !column.IsHidden);
        return new SelectedColumns(
            inputSchema,
            _drop
                ? [.. visible.Where(column => !_columnNames.Contains(column.Name))]
                : [.. _columnNames.SelectMany(name => visible.Where(column => column.Name == name))]);
    }
}
