using System.Runtime.CompilerServices;
using Microsoft.ML.Data;

namespace Microsoft.ML.Trainers;

internal sealed class ScoreRowMapper<TScore>(
    DataViewSchema inputSchema, DataViewSchema.Column? feature, IScoringModel<TScore> model, ScoreColumn<TScore>[] columns)
    : RowMapper(inputSchema)
{
    private readonly ConditionalWeakTable<DataViewRow, ScoredRow<TScore>> _rows = [];

    public override DataViewSchema.DetachedColumn[] GetOutputColumns() => Array.ConvertAll(columns, column => column.Column);

    public override IEnumerable<int> GetDependencies(int addedColumn) => feature is { } column ? [column.Index] : [];

    public override Delegate CreateGetter(DataViewRow input, int addedColumn)
        => columns[addedColumn].CreateGetter(
            _rows.GetValue(input, row => new ScoredRow<TScore>(row, feature, model.CreateScorer())));
}
