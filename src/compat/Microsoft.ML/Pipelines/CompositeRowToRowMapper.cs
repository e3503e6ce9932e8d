namespace Microsoft.ML.Data;

/// <summary>Mappers one after the other: each asks the one before it for the columns that it needs.</summary>
internal sealed class CompositeRowToRowMapper(DataViewSchema inputSchema, IRowToRowMapper[] mappers) : IRowToRowMapper
{
    public DataViewSchema InputSchema => inputSchema;

    public DataViewSchema OutputSchema => mappers.Length == 0 ? inputSchema : mappers[^1].OutputSchema;

    public IEnumerable<DataViewSchema.Column> GetDependencies(IEnumerable<DataViewSchema.Column> dependingColumns)
    {
        for (var i = mappers.Length - 1; i >= 0; i--)
            dependingColumns = mappers[i].GetDependencies(dependingColumns);
        return dependingColumns;
    }

    public DataViewRow GetRow(DataViewRow input, IEnumerable<DataViewSchema.Column> activeColumns)
    {
        var needed = new IEnumerable<DataViewSchema.Column>[mappers.Length];
        for (var i = mappers.Length - 1; i >= 0; i--)
        {
            needed[i] = activeColumns;
            activeColumns = mappers[i].GetDependencies(activeColumns).ToArray();
        }

        var row = input;
        for (var i = 0; i < mappers.Length; i++)
            row = mappers[i].GetRow(row, needed[i]);
        return row;
    }
}
