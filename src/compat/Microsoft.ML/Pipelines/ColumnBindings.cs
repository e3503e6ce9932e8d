namespace Microsoft.ML.Data;

/// <summary>
/// An input schema with columns added. A column that hides one of the input stands directly behind it, others at the end.
/// </summary>
internal sealed class ColumnBindings
{
    // Per output column: an input column's index, or ~index of an added column.
    private readonly int[] _sources;

    public ColumnBindings(DataViewSchema inputSchema, DataViewSchema.DetachedColumn[] addedColumns)
    {
        InputSchema = inputSchema;
        var behind = Enumerable.Range(0, addedColumns.Length)
            .ToLookup(i => inputSchema.GetColumnOrNull(addedColumns[i].Name)?.Index ?? inputSchema.Count);
        var sources = new List<int>();
        var builder = new DataViewSchema.Builder();
        for (var i = 0; i <= inputSchema.Count; i++)
        {
            if (i < inputSchema.Count)
            {
                sources.Add(i);
                builder.AddColumns([inputSchema[i]]);
            }

            foreach (var added in behind[i])
            {
                sources.Add(~added);
                builder.AddColumns([addedColumns[added]]);
            }
        }

        _sources = [.. sources];
        OutputSchema = builder.ToSchema();
    }

    public DataViewSchema InputSchema { get; }

    public DataViewSchema OutputSchema { get; }

    public bool IsAdded(int outputColumn, out int source)
    {
        source = _sources[outputColumn];
        if (source >= 0)
            return false;
        source = ~source;
        return true;
    }
}
