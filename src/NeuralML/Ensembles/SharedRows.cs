using System.Runtime.ExceptionServices;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Ensembles;

/// <summary>
/// The rows of one cursor for several readers, each at its own pace and on its own thread: ML.NET reads ahead on others. Blocks that all
/// readers have passed are garbage.
/// </summary>
/// <param name="schema">The columns of the rows.</param>
internal sealed class SharedRows(DataViewSchema schema) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly SharedColumn?[] _columns = new SharedColumn?[schema.Count];
    private ValueGetter<DataViewRowId>? _readId;
    private DataViewRowCursor? _input;
    private ExceptionDispatchInfo? _failure;
    private bool _ended;
    private SharedBlock _last = new([]) { Count = SharedBlock.Size };

    public DataViewSchema Schema => schema;

    /// <summary>The columns that readers have been opened with.</summary>
    public IEnumerable<DataViewSchema.Column> ColumnsNeeded => schema.Where(column => _columns[column.Index] is not null);

    /// <summary>A reader of all rows; before the input is attached.</summary>
    public SharedRowsCursor Open(IEnumerable<DataViewSchema.Column> columnsNeeded)
    {
        if (_input is not null)
            throw new InvalidOperationException("The rows are being read already.");
        var active = new SharedColumn?[schema.Count];
        foreach (var index in columnsNeeded.Select(column => column.Index))
            active[index] = _columns[index] ??= SharedColumn.Create(schema[index]);
        return new SharedRowsCursor(this, active, _last);
    }

    /// <param name="input">Where the rows come from; they then belong to this.</param>
    public void Attach(DataViewRowCursor input)
    {
        _input = input;
        _readId = input.GetIdGetter();
        foreach (var column in _columns)
            column?.Attach(input);
    }

    /// <summary>The block behind another one, as yet empty perhaps.</summary>
    public SharedBlock Following(SharedBlock block)
    {
        lock (_lock)
            return block.Next ??= new SharedBlock(_columns);
    }

    /// <summary>Reads up to a row, if there is one.</summary>
    /// <returns>The rows that its block has now.</returns>
    public int Read(SharedBlock block, int slot)
    {
        lock (_lock)
        {
            while (block.Count <= slot && !_ended)
                ReadNext();
            if (block.Count <= slot)
                _failure?.Throw();
            return block.Count;
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _ended = true;
            _input?.Dispose();
        }
    }

    /// <summary>A row that cannot be read ends the rows, and each reader learns of it when it gets there.</summary>
    private void ReadNext()
    {
        if (_last.Count == SharedBlock.Size)
            _last = Following(_last);
        try
        {
            _ended = !_input!.MoveNext();
            if (_ended)
                return;
            foreach (var column in _columns)
                column?.Read(_last);
            _readId!(ref _last.Ids[_last.Count]);
            _last.Batches[_last.Count] = _input.Batch;
            _last.Count++;
        }
#pragma warning disable CA1031 // It is thrown again.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            _ended = true;
            _failure = ExceptionDispatchInfo.Capture(exception);
        }
    }
}
