using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

/// <summary>Rows with some of the columns of another row.</summary>
internal sealed class SelectedColumns(DataViewSchema inputSchema, DataViewSchema.Column[] columns) : IRowToRowMapper
{
    public DataViewSchema InputSchema => inputSchema;

    public DataViewSchema OutputSchema { get; }
        = DataViewSchema.Create(columns.Select(column => new DataViewSchema.DetachedColumn(column)));

    public IEnumerable<DataViewSchema.Column> GetDependencies(IEnumerable<DataViewSchema.Column> dependingColumns)
        => dependingColumns.Select(column => columns[column.Index]);

    public DataViewRow GetRow(DataViewRow input, IEnumerable<DataViewSchema.Column> activeColumns) => new Row(this, input);

    private DataViewSchema.Column Source(DataViewSchema.Column column) => columns[column.Index];

    private sealed class Row(SelectedColumns owner, DataViewRow input) : DataViewRow
    {
        public override long Position => input.Position;

        public override long Batch => input.Batch;

        public override DataViewSchema Schema => owner.OutputSchema;

        public override ValueGetter<DataViewRowId> GetIdGetter() => input.GetIdGetter();

        public override bool IsColumnActive(DataViewSchema.Column column) => input.IsColumnActive(owner.Source(column));

        public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
            => input.GetGetter<TValue>(owner.Source(column));

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                input.Dispose();
            base.Dispose(disposing);
        }
    }
}
