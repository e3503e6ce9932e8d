using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Tests.Ensembles;

/// <summary>Data that notes what is read of it.</summary>
internal sealed class WatchedView(IDataView data) : IDataView
{
    public int RowsRead { get; private set; }

    public int CursorsOpened { get; private set; }

    public int CursorsDisposed { get; private set; }

    public HashSet<string> ColumnsRead { get; } = [];

    /// <summary>The row that cannot be read.</summary>
    public int FailingRow { get; init; } = -1;

    public bool CanShuffle => data.CanShuffle;

    public DataViewSchema Schema => data.Schema;

    public long? GetRowCount() => data.GetRowCount();

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null)
    {
        var columns = columnsNeeded.ToArray();
        ColumnsRead.UnionWith(columns.Select(column => column.Name));
        CursorsOpened++;
        return new Cursor(this, data.GetRowCursor(columns, rand));
    }

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null)
        => [GetRowCursor(columnsNeeded, rand)];

    private sealed class Cursor(WatchedView view, DataViewRowCursor input) : DataViewRowCursor
    {
        private bool _disposed;

        public override long Position => input.Position;

        public override long Batch => input.Batch;

        public override DataViewSchema Schema => input.Schema;

        public override bool MoveNext()
        {
            if (view.RowsRead == view.FailingRow)
                throw new InvalidDataException("row cannot be read");
            var moved = input.MoveNext();
            view.RowsRead += moved ? 1 : 0;
            return moved;
        }

        public override ValueGetter<DataViewRowId> GetIdGetter() => input.GetIdGetter();

        public override bool IsColumnActive(DataViewSchema.Column column) => input.IsColumnActive(column);

        public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column) => input.GetGetter<TValue>(column);

        protected override void Dispose(bool disposing)
        {
            if (!_disposed)
                view.CursorsDisposed++;
            _disposed = true;
            input.Dispose();
            base.Dispose(disposing);
        }
    }
}
