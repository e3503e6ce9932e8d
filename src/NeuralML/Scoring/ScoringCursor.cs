using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Scoring;

/// <summary>Reads a batch of rows ahead, scores them in one forward pass and serves them one by one.</summary>
internal sealed class ScoringCursor : DataViewRowCursor, IOutputRow
{
    private const int FirstBatch = 16;
    private const int LargestBatch = 1024;
    private const int MostInputsAtOnce = 1 << 22;

    private readonly ScoringMapper _mapper;
    private readonly DataViewRowCursor _input;
    private readonly Delegate?[] _outputGetters;
    private readonly ColumnBuffer?[] _inputColumns;
    private readonly FeatureBatch _features;
    private readonly ValueGetter<DataViewRowId> _readId;
    private float[] _scores = [];
    private DataViewRowId[] _ids = [];
    private long[] _batches = [];
    private readonly int _largestBatch;
    private int _capacity;
    private int _count;
    private int _row = -1;
    private long _position = -1;

    public ScoringCursor(ScoringMapper mapper, DataViewRowCursor input, DataViewSchema.Column[] activeColumns)
    {
        _mapper = mapper;
        _input = input;
        _largestBatch = Math.Clamp(MostInputsAtOnce / mapper.Scorer.InputCount, 1, LargestBatch);
        _outputGetters = mapper.CreateGetters(activeColumns, this);
        _inputColumns = new ColumnBuffer?[mapper.InputSchema.Count];
        foreach (var column in activeColumns.Where(column => !mapper.IsOutput(column)))
            _inputColumns[column.Index] ??= ColumnBuffer.Create(input, mapper.InputSchema[column.Index], () => _row);
        _features = new FeatureBatch(mapper.CreateReader(input));
        _readId = input.GetIdGetter();
    }

    public override long Position => _position;

    public override long Batch => _row >= 0 && _row < _count ? _batches[_row] : 0;

    public override DataViewSchema Schema => _mapper.OutputSchema;

    public ReadOnlySpan<float> Scores => _scores.AsSpan(_row * _mapper.Scorer.OutputCount, _mapper.Scorer.OutputCount);

    public override bool MoveNext()
    {
        if (++_row >= _count)
        {
            if (!ReadBatch())
            {
                _position = -1;
                return false;
            }

            _row = 0;
        }

        _position++;
        return true;
    }

    public override ValueGetter<DataViewRowId> GetIdGetter() => (ref DataViewRowId id) => id = _ids[_row];

    public override bool IsColumnActive(DataViewSchema.Column column)
        => FindGetter(column) is not null;

    public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
        => ColumnGetters.Cast<TValue>(FindGetter(column), column);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _input.Dispose();
        base.Dispose(disposing);
    }

    private Delegate? FindGetter(DataViewSchema.Column column)
        => _mapper.IsOutput(column) ? _outputGetters[column.Index - _inputColumns.Length] : _inputColumns[column.Index]?.Getter;

    private bool ReadBatch()
    {
        // Small first, so that the first row does not wait for a thousand others.
        if (_capacity < _largestBatch)
            Resize(Math.Min(_largestBatch, Math.Max(FirstBatch, 2 * _capacity)));
        _count = 0;
        while (_count < _capacity && _input.MoveNext())
        {
            _features.Read(_count);
            foreach (var column in _inputColumns)
                column?.Read(_count);
            _readId(ref _ids[_count]);
            _batches[_count] = _input.Batch;
            _count++;
        }

        if (_count == 0)
            return false;
        _mapper.Scorer.Score(_features, _count, _scores);
        return true;
    }

    private void Resize(int capacity)
    {
        _capacity = capacity;
        _features.Resize(capacity);
        _scores = new float[capacity * _mapper.Scorer.OutputCount];
        _ids = new DataViewRowId[capacity];
        _batches = new long[capacity];
        foreach (var column in _inputColumns)
            column?.Resize(capacity);
    }
}
