using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace Microsoft.ML.Calibrators;

internal sealed class CalibratorMapper(DataViewSchema inputSchema, DataViewSchema.Column score, ICalibrator calibrator)
    : RowMapper(inputSchema)
{
    /// <summary>The probability joins the score set that is there already.</summary>
    public override DataViewSchema.DetachedColumn[] GetOutputColumns()
        => [ScoreSchema.CalibratedProbability(Math.Max(1, ScoreSchema.NextSetId(InputSchema) - 1))];

    public override IEnumerable<int> GetDependencies(int addedColumn) => [score.Index];

    public override Delegate CreateGetter(DataViewRow input, int addedColumn)
    {
        var getScore = input.GetGetter<float>(score);
        var value = 0f;
        return (ValueGetter<float>)((ref float probability) =>
        {
            getScore(ref value);
            probability = calibrator.PredictProbability(value);
        });
    }
}
