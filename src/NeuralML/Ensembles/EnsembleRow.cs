using Microsoft.ML;
using Microsoft.ML.Data;
using NeuralML.Scoring;

namespace NeuralML.Ensembles;

/// <summary>One row with the ensemble's columns.</summary>
internal sealed class EnsembleRow : DataViewRow, IOutputRow
{
    private readonly EnsembleColumns _columns;
    private readonly DataViewRow _input;
    private readonly DataViewRow[] _members;
    private readonly EnsembleScores _scores;
    private readonly Delegate?[] _getters;

    /// <param name="columns">The ensemble.</param>
    /// <param name="input">The row.</param>
    /// <param name="members">The same row with the columns of each member; none where no prediction is asked for.</param>
    /// <param name="predictions">What reads the prediction of each.</param>
    /// <param name="activeColumns">The columns that are asked for.</param>
    public EnsembleRow(
        EnsembleColumns columns, DataViewRow input, DataViewRow[] members, IReadOnlyList<MemberPrediction.Read> predictions,
        IEnumerable<DataViewSchema.Column> activeColumns)
    {
        _columns = columns;
        _input = input;
        _members = members;
        _scores = new EnsembleScores(columns.Label, columns.Combination, predictions);
        _getters = columns.CreateGetters(activeColumns, this);
    }

    public override long Position => _input.Position;

    public override long Batch => _input.Batch;

    public override DataViewSchema Schema => _columns.OutputSchema;

    public ReadOnlySpan<float> Scores => _scores.At(_input.Position);

    public override ValueGetter<DataViewRowId> GetIdGetter() => _input.GetIdGetter();

    public override bool IsColumnActive(DataViewSchema.Column column)
        => _columns.IsOutput(column)
            ? _getters[column.Index - _columns.InputSchema.Count] is not null
            : _input.IsColumnActive(_columns.InputSchema[column.Index]);

    public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
        => _columns.IsOutput(column)
            ? ColumnGetters.Cast<TValue>(_getters[column.Index - _columns.InputSchema.Count], column)
            : _input.GetGetter<TValue>(_columns.InputSchema[column.Index]);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            foreach (var member in _members)
                member.Dispose();
            _input.Dispose();
        }

        base.Dispose(disposing);
    }
}
