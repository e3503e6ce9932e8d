namespace Microsoft.ML.Data;

/// <summary>The rows of another data view in random order: from a pool of them one is drawn and replaced by the next.</summary>
internal sealed class ShuffledDataView(IDataView source, int seed, int poolSize, bool shuffleSource) : IDataView
{
    public bool CanShuffle => true;

    public DataViewSchema Schema => source.Schema;

    public long? GetRowCount() => source.GetRowCount();

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null)
    {
        // The same order in each pass, unless the caller asks for one of its own.
        var random = rand ?? new Random(seed);
        var columns = columnsNeeded.ToArray();
        var input = source.GetRowCursor(columns, shuffleSource && source.CanShuffle ? new Random(random.Next()) : null);
        return new ShuffledCursor(input, columns, poolSize, random);
    }

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null)
        => [GetRowCursor(columnsNeeded, rand)];
}
