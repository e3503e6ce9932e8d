using Microsoft.ML.Data;

namespace Microsoft.ML.Trainers.Recommender;

internal sealed class MatrixRowMapper(
    DataViewSchema inputSchema, DataViewSchema.Column row, DataViewSchema.Column column, MatrixFactorizationModelParameters model)
    : RowMapper(inputSchema)
{
    public override DataViewSchema.DetachedColumn[] GetOutputColumns()
        => [ScoreSchema.RegressionScore(ScoreSchema.NextSetId(InputSchema))];

    public override IEnumerable<int> GetDependencies(int addedColumn) => [row.Index, column.Index];

    public override Delegate CreateGetter(DataViewRow input, int addedColumn)
    {
        var (getRow, getColumn) = (input.GetGetter<uint>(row), input.GetGetter<uint>(column));
        uint rowKey = 0, columnKey = 0;
        return (ValueGetter<float>)((ref float score) =>
        {
            getRow(ref rowKey);
            getColumn(ref columnKey);
            score = model.Score(rowKey, columnKey);
        });
    }
}
