using System.Runtime.ExceptionServices;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Ensembles;

/// <summary>
/// The rows of one cursor for several readers, each at its own pace: those that the first of them has read and the last has not passed are
/// kept. For one thread at a time.
/// </summary>
/// <param name="schema">The columns of the rows.</param>
internal sealed class SharedRows(DataViewSchema schema) : IDisposable
{
    /// <summary>Rows that there is room for at first; a power of 2, as all capacities.</summary>
    public const int FirstCapacity = 16;

    private readonly SharedColumn?[] _columns = new SharedColumn?[schema.Count];
    private readonly SharedValues<DataViewRowId> _ids = new(row => row.GetIdGetter());
    private readonly SharedValues<long> _batches = new(row => (ref long batch) => batch = row.Batch);
    private DataViewRowCursor? _input;
    private ExceptionDispatchInfo? _failure;
    private bool _ended;
    private int _capacity = FirstCapacity;
    private long _first;
    private long _count;

    public DataViewSchema Schema => schema;

    public SharedValues<DataViewRowId> Ids => _ids;

    public SharedValues<long> Batches => _batches;

    /// <summary>The columns that readers have been opened with.</summary>
    public IEnumerable<DataViewSchema.Column> ColumnsNeeded => schema.Where(column => _columns[column.Index] is not null);

    private IEnumerable<SharedColumn> Kept => _columns.OfType<SharedColumn>().Append(_ids).Append(_batches);

    /// <summary>A reader of all rows; before the input is attached.</summary>
    public SharedRowsCursor Open(IEnumerable<DataViewSchema.Column> columnsNeeded)
    {
        if (_input is not null)
            throw new InvalidOperationException("The rows are being read already.");
        var active = new SharedColumn?[schema.Count];
        foreach (var index in columnsNeeded.Select(column => column.Index))
            active[index] = _columns[index] ??= SharedColumn.Create(schema[index]);
        return new SharedRowsCursor(this, active);
    }

    /// <param name="input">Where the rows come from; they then belong to this.</param>
    public void Attach(DataViewRowCursor input)
    {
        _input = input;
        foreach (var column in Kept)
            column.Attach(input);
    }

    /// <summary>Whether there is such a row; it is read if it has not been.</summary>
    public bool Contains(long row)
    {
        while (row >= _count && !_ended)
            ReadNext();
        if (row >= _count)
            _failure?.Throw();
        return row < _count;
    }

    /// <summary>Where the values of a row are kept.</summary>
    public int Slot(long row) => (int)(row & (_capacity - 1));

    /// <summary>Frees the places of the rows before this one: no reader goes back to them.</summary>
    public void Release(long row) => _first = row;

    public void Dispose() => _input?.Dispose();

    /// <summary>A row that cannot be read ends the rows, and each reader learns of it when it gets there.</summary>
    private void ReadNext()
    {
        if (_count - _first == _capacity)
            Grow();
        try
        {
            _ended = !_input!.MoveNext();
            if (_ended)
                return;
            foreach (var column in Kept)
                column.Read(Slot(_count));
            _count++;
        }
#pragma warning disable CA1031 // It is thrown again.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            _ended = true;
            _failure = ExceptionDispatchInfo.Capture(exception);
        }
    }

    private void Grow()
    {
        foreach (var column in Kept)
            column.Grow(_first, _count, _capacity);
        _capacity *= 2;
    }
}
