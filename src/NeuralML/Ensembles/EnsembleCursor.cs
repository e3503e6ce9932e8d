using Microsoft.ML;
using Microsoft.ML.Data;
using NeuralML.Scoring;

namespace NeuralML.Ensembles;

/// <summary>
/// Advances a cursor of each member in step. Members read ahead as far as their batches go; what they read is shared, so that the input is
/// read once.
/// </summary>
internal sealed class EnsembleCursor : DataViewRowCursor, IOutputRow
{
    private readonly EnsembleColumns _columns;
    private readonly SharedRows _rows;
    private readonly SharedRowsCursor _own;
    private readonly ValueGetter<DataViewRowId> _readId;
    private readonly List<(DataViewRowCursor Cursor, ValueGetter<DataViewRowId> ReadId)> _members = [];
    private readonly List<MemberPrediction.Read> _predictions = [];
    private readonly bool[] _moved;
    private readonly EnsembleScores _scores;
    private readonly Delegate?[] _outputGetters;

    public EnsembleCursor(EnsembleColumns columns, IEnumerable<DataViewSchema.Column> activeColumns)
    {
        _columns = columns;
        _rows = new SharedRows(columns.InputSchema);
        _own = _rows.Open(columns.Inputs(activeColumns));
        _readId = _own.GetIdGetter();
        _moved = new bool[columns.Members.Count];
        _scores = new EnsembleScores(columns.Label, columns.Combination, _predictions);
        _outputGetters = columns.CreateGetters(activeColumns, this);
        try
        {
            foreach (var member in columns.Members)
                Open(member);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The columns of the input that it and its members read.</summary>
    public IEnumerable<DataViewSchema.Column> ColumnsNeeded => _rows.ColumnsNeeded;

    public override long Position => _own.Position;

    public override long Batch => _own.Batch;

    public override DataViewSchema Schema => _columns.OutputSchema;

    public ReadOnlySpan<float> Scores => _scores.At(Position);

    /// <param name="input">The rows, with the columns that are needed; they then belong to this cursor.</param>
    public void Attach(DataViewRowCursor input) => _rows.Attach(input);

    public override bool MoveNext()
    {
        for (var i = 0; i < _moved.Length; i++)
            _moved[i] = _members[i].Cursor.MoveNext();
        var moved = _own.MoveNext();
        if (Array.IndexOf(_moved, !moved) is >= 0 and var member)
            throw OtherRows(member);
        if (moved)
            CheckRow();
        return moved;
    }

    public override ValueGetter<DataViewRowId> GetIdGetter() => _own.GetIdGetter();

    public override bool IsColumnActive(DataViewSchema.Column column)
        => _columns.IsOutput(column)
            ? _outputGetters[column.Index - _columns.InputSchema.Count] is not null
            : _own.IsColumnActive(column);

    public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
        => _columns.IsOutput(column)
            ? ColumnGetters.Cast<TValue>(_outputGetters[column.Index - _columns.InputSchema.Count], column)
            : _own.GetGetter<TValue>(column);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _members.ForEach(member => member.Cursor.Dispose());
            _rows.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Open(EnsembleMember member)
    {
        var output = member.Model.Transform(new SharedRowsView(_rows));
        var prediction = _columns.FindPrediction(member, output.Schema);
        var cursor = output.GetRowCursor([prediction]);
        _members.Add((cursor, cursor.GetIdGetter()));
        _predictions.Add(MemberPrediction.Open(cursor, prediction, _columns.Label));
    }

    private void CheckRow()
    {
        DataViewRowId own = default, other = default;
        _readId(ref own);
        for (var i = 0; i < _members.Count; i++)
        {
            _members[i].ReadId(ref other);
            if (!own.Equals(other))
                throw OtherRows(i);
        }
    }

    private InvalidOperationException OtherRows(int member) => new(
        $"Member '{_columns.Members[member].Name}' of the ensemble leaves out, adds or moves rows: it has to predict each as it comes.");
}
