using System.Runtime.ExceptionServices;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Scoring;

/// <summary>
/// Reads batches of rows ahead, has them scored and serves them one by one. Where the input goes on, the next batches are scored on other
/// threads while one is served; it is read on that of the caller alone.
/// </summary>
internal sealed class ScoringCursor : DataViewRowCursor, IOutputRow
{
    private const int FirstBatch = 16;
    private const int LargestBatch = 1024;
    private const int MostInputsAtOnce = 1 << 22;
    private const int MostThreads = 8;

    private readonly ScoringMapper _mapper;
    private readonly DataViewRowCursor _input;
    private readonly Delegate?[] _outputGetters;
    private readonly RowMemory _memory;
    private readonly Queue<ScoringBatch> _ahead = new();
    private readonly int _largestBatch;
    private readonly int _mostSlots;
    private ScoringBatch[] _slots = [new ScoringBatch(0)];
    private float[] _scores = [];
    private ScoringBatch? _current;
    private ExceptionDispatchInfo? _failure;
    private bool _ended;
    private int _capacity;
    private int _next;
    private int _row;
    private long _position = -1;

    /// <param name="mapper">What scores.</param>
    /// <param name="input">The rows; they then belong to this cursor.</param>
    /// <param name="activeColumns">The columns that are asked for.</param>
    /// <param name="alone">Whether no other cursor over the same data is read at the same time, so that the other cores are free.</param>
    public ScoringCursor(ScoringMapper mapper, DataViewRowCursor input, DataViewSchema.Column[] activeColumns, bool alone)
    {
        _mapper = mapper;
        _input = input;
        // One that is served and one for each core.
        _mostSlots = alone && Environment.ProcessorCount > 1 ? Math.Min(Environment.ProcessorCount, MostThreads) + 1 : 1;
        _largestBatch = Math.Clamp(MostInputsAtOnce / _mostSlots / mapper.Scorer.InputCount, 1, LargestBatch);
        _outputGetters = mapper.CreateGetters(activeColumns, this);
        _memory = new RowMemory(mapper, input, activeColumns, () => _row);
    }

    public override long Position => _position;

    public override long Batch => _current is null ? 0 : _memory.Batches[_row];

    public override DataViewSchema Schema => _mapper.OutputSchema;

    public ReadOnlySpan<float> Scores => _scores.AsSpan(_row * _mapper.Scorer.OutputCount, _mapper.Scorer.OutputCount);

    public override bool MoveNext()
    {
        if (_current is not null && ++_row < _current.Start + _current.Count)
        {
            _position++;
            return true;
        }

        _current = NextBatch();
        if (_current is null)
        {
            _position = -1;
            return false;
        }

        _row = _current.Start;
        _position++;
        return true;
    }

    public override ValueGetter<DataViewRowId> GetIdGetter() => (ref DataViewRowId id) => id = _memory.Ids[_row];

    public override bool IsColumnActive(DataViewSchema.Column column)
        => FindGetter(column) is not null;

    public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
        => ColumnGetters.Cast<TValue>(FindGetter(column), column);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            foreach (var batch in _ahead)
                batch.Abandon();
            _ahead.Clear();
            _input.Dispose();
        }

        base.Dispose(disposing);
    }

    private Delegate? FindGetter(DataViewSchema.Column column)
        => _mapper.IsOutput(column) ? _outputGetters[column.Index - _mapper.InputSchema.Count] : _memory.Getter(column);

    /// <summary>The batch to serve next; null at the end.</summary>
    private ScoringBatch? NextBatch()
    {
        // Small first, so that the first row does not wait for a thousand others.
        if (_capacity < _largestBatch)
            Grow();
        while (!_ended && _ahead.Count < _slots.Length && Read(_slots[_next]))
        {
            _ahead.Enqueue(_slots[_next]);
            _slots[_next].Begin(_mapper.Scorer, _memory.Features, _scores, background: _slots.Length > 1);
            _next = (_next + 1) % _slots.Length;
        }

        if (!_ahead.TryDequeue(out var batch))
        {
            _failure?.Throw();
            return null;
        }

        batch.Complete();
        return batch;
    }

    /// <summary>Fills a batch; a row that cannot be read ends the input, and the caller learns of it when it gets there.</summary>
    private bool Read(ScoringBatch batch)
    {
        batch.Count = 0;
        try
        {
            for (; batch.Count < _capacity && _input.MoveNext(); batch.Count++)
                _memory.Read(batch.Start + batch.Count);
            _ended = batch.Count < _capacity;
        }
#pragma warning disable CA1031 // It is thrown again.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            _ended = true;
            _failure = ExceptionDispatchInfo.Capture(exception);
        }

        return batch.Count > 0;
    }

    private void Grow()
    {
        _capacity = Math.Min(_largestBatch, Math.Max(FirstBatch, 2 * _capacity));
        if (_capacity == _largestBatch && _mostSlots > 1 && _mapper.Scorer.RunsInParallel)
            _slots = [.. Enumerable.Range(0, _mostSlots).Select(slot => new ScoringBatch(slot * _capacity))];

        var rows = _slots.Length * _capacity;
        _memory.Resize(rows);
        _scores = new float[rows * _mapper.Scorer.OutputCount];
    }
}
