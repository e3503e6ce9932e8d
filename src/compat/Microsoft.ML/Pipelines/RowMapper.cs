namespace Microsoft.ML.Data;

/// <summary>What a row-to-row transformer adds to the rows of one input schema.</summary>
internal abstract class RowMapper(DataViewSchema inputSchema)
{
    public DataViewSchema InputSchema => inputSchema;

    public abstract DataViewSchema.DetachedColumn[] GetOutputColumns();

    /// <summary>The indexes of the input columns that an added column is computed from.</summary>
    public abstract IEnumerable<int> GetDependencies(int addedColumn);

    /// <summary>A getter of the type that the added column's raw type asks for.</summary>
    public abstract Delegate CreateGetter(DataViewRow input, int addedColumn);
}
