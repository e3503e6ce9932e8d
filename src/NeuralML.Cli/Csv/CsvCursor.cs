using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Cli.Csv;

/// <summary>Goes through the rows of a file.</summary>
internal sealed class CsvCursor : DataViewRowCursor
{
    private readonly CsvReader _reader;
    private readonly Delegate?[] _getters;
    private readonly Func<CsvReader, bool> _isWanted;
    private readonly CancellationToken _token;
    private long _position = -1;

    public CsvCursor(
        DataViewSchema schema, CsvReader reader, IReadOnlyList<CsvColumn> columns, IEnumerable<DataViewSchema.Column> columnsNeeded,
        Func<CsvReader, bool> isWanted, CancellationToken token)
    {
        Schema = schema;
        _reader = reader;
        _isWanted = isWanted;
        _token = token;
        _getters = new Delegate?[columns.Count];
        foreach (var column in columnsNeeded)
            _getters[column.Index] = columns[column.Index].CreateGetter(reader);
    }

    public override long Position => _position;

    public override long Batch => 0;

    public override DataViewSchema Schema { get; }

    public override bool MoveNext()
    {
        _token.ThrowIfCancellationRequested();
        while (_reader.Read())
        {
            if (!_isWanted(_reader))
                continue;
            _position++;
            return true;
        }

        _position = -1;
        return false;
    }

    // The number of the record in the file, whichever records are wanted.
    public override ValueGetter<DataViewRowId> GetIdGetter()
        => (ref DataViewRowId id) => id = new DataViewRowId((ulong)_reader.Row, 0);

    public override bool IsColumnActive(DataViewSchema.Column column) => _getters[column.Index] is not null;

    public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
        => _getters[column.Index] switch
        {
            ValueGetter<TValue> getter => getter,
            null => throw new ArgumentOutOfRangeException(nameof(column), $"Column '{column.Name}' is not active."),
            _ => throw new InvalidOperationException($"Column '{column.Name}' of {column.Type} has no values of {typeof(TValue)}."),
        };

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _reader.Dispose();
        base.Dispose(disposing);
    }
}
