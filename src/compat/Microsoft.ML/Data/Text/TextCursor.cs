namespace Microsoft.ML.Data;

internal sealed class TextCursor : RootCursor
{
    private readonly TextBlockQueue _blocks;
    private readonly TextPosition _position = new();
    private TextBlock? _block;

    /// <param name="schema">The schema of all columns.</param>
    /// <param name="active">The indexes of those that are read, in the order in which blocks have them.</param>
    /// <param name="prototype">The columns of a block.</param>
    /// <param name="blocks">Where the rows come from.</param>
    public TextCursor(DataViewSchema schema, int[] active, TextBlock prototype, TextBlockQueue blocks)
        : base(schema)
    {
        _blocks = blocks;
        for (var i = 0; i < active.Length; i++)
            Getters[active[i]] = prototype.Columns[i].CreateGetter(_position, i);
    }

    public override long Batch => _block?.FirstRow ?? 0;

    public override ValueGetter<DataViewRowId> GetIdGetter()
        => (ref DataViewRowId value) => value = new DataViewRowId((ulong)(_block!.FirstRow + _position.Row), 0);

    protected override bool MoveNextCore()
    {
        _position.Row++;
        while (_block is null || _position.Row >= _block.RowCount)
        {
            _block?.ThrowIfFailed();
            _block = _blocks.Next();
            if (_block is null)
                return false;
            _position.Columns = _block.Columns;
            _position.Row = 0;
        }
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _blocks.Dispose();
        base.Dispose(disposing);
    }
}
