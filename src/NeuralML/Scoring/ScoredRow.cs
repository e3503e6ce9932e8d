using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Scoring;

/// <summary>One row, scored when one of its outputs is read first.</summary>
internal sealed class ScoredRow : DataViewRow, IOutputRow
{
    private readonly ScoringMapper _mapper;
    private readonly DataViewRow _input;
    private readonly Delegate?[] _getters;
    private readonly FeatureBatch? _features;
    private readonly float[] _scores;
    private readonly ScoreBuffers _buffers = new();
    private long _scoredPosition = -1;

    public ScoredRow(ScoringMapper mapper, DataViewRow input, IEnumerable<DataViewSchema.Column> activeColumns)
    {
        _mapper = mapper;
        _input = input;
        _getters = mapper.CreateGetters(activeColumns, this);
        if (Array.Exists(_getters, getter => getter is not null))
        {
            _features = new FeatureBatch(mapper.CreateReader(input));
            _features.Resize(1);
        }

        _scores = new float[mapper.Scorer.OutputCount];
    }

    public override long Position => _input.Position;

    public override long Batch => _input.Batch;

    public override DataViewSchema Schema => _mapper.OutputSchema;

    public ReadOnlySpan<float> Scores
    {
        get
        {
            // The columns of one row are read one by one; the network runs for the first.
            if (_scoredPosition != _input.Position)
            {
                _features!.Read(0);
                _mapper.Scorer.Score(_features.Rows(0, 1), _buffers, _scores);
                _scoredPosition = _input.Position;
            }

            return _scores;
        }
    }

    public override ValueGetter<DataViewRowId> GetIdGetter() => _input.GetIdGetter();

    public override bool IsColumnActive(DataViewSchema.Column column)
        => _mapper.IsOutput(column)
            ? _getters[column.Index - _mapper.InputSchema.Count] is not null
            : _input.IsColumnActive(_mapper.InputSchema[column.Index]);

    public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
        => _mapper.IsOutput(column)
            ? ColumnGetters.Cast<TValue>(_getters[column.Index - _mapper.InputSchema.Count], column)
            : _input.GetGetter<TValue>(_mapper.InputSchema[column.Index]);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _input.Dispose();
        base.Dispose(disposing);
    }
}
