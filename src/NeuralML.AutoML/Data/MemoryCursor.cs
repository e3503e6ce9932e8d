using Microsoft.ML;
using Microsoft.ML.Data;
using NeuralML.Scoring;

namespace NeuralML.AutoML.Data;

/// <summary>Goes through rows of columns in memory.</summary>
internal sealed class MemoryCursor : DataViewRowCursor
{
    private readonly DataViewSchema _schema;
    private readonly int[] _rows;
    private readonly Delegate?[] _getters;
    private readonly CancellationToken _token;
    private int _position = -1;

    public MemoryCursor(
        DataViewSchema schema, IReadOnlyList<MemoryColumn> columns, int[] rows, IEnumerable<DataViewSchema.Column> columnsNeeded,
        CancellationToken token)
    {
        _schema = schema;
        _rows = rows;
        _token = token;
        _getters = new Delegate?[columns.Count];
        foreach (var column in columnsNeeded)
            _getters[column.Index] = columns[column.Index].CreateGetter(() => _rows[_position]);
    }

    public override long Position => _position;

    public override long Batch => 0;

    public override DataViewSchema Schema => _schema;

    public override bool MoveNext()
    {
        _token.ThrowIfCancellationRequested();
        if (_position + 1 < _rows.Length)
        {
            _position++;
            return true;
        }

        _position = -1;
        return false;
    }

    // The number of the row in the data, so that a row has the same id in every selection.
    public override ValueGetter<DataViewRowId> GetIdGetter()
        => (ref DataViewRowId id) => id = new DataViewRowId((ulong)_rows[_position], 0);

    public override bool IsColumnActive(DataViewSchema.Column column) => _getters[column.Index] is not null;

    public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
        => ColumnGetters.Cast<TValue>(_getters[column.Index], column);
}
