using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace Microsoft.ML.Calibrators;

public abstract class CalibratorTransformer<TICalibrator> : RowToRowTransformerBase, ISingleFeaturePredictionTransformer<TICalibrator>
    where TICalibrator : class, ICalibrator
{
    private readonly TICalibrator _calibrator;
    private readonly string _scoreColumn;

    private protected CalibratorTransformer(TICalibrator calibrator, string scoreColumn)
    {
        _calibrator = calibrator;
        _scoreColumn = scoreColumn;
    }

    TICalibrator IPredictionTransformer<TICalibrator>.Model => _calibrator;

    string ISingleFeaturePredictionTransformer<TICalibrator>.FeatureColumnName => _scoreColumn;

    DataViewType ISingleFeaturePredictionTransformer<TICalibrator>.FeatureColumnType => NumberDataViewType.Single;

    private protected override void SaveModel(ModelSaveContext ctx)
        => CalibratorTransformerFormat.Save(ctx, _calibrator, _scoreColumn);

    private protected override RowMapper MakeRowMapper(DataViewSchema inputSchema)
    {
        var score = inputSchema.GetColumnOrNull(_scoreColumn) ?? throw SchemaErrors.NotFound("score", _scoreColumn);
        if (score.Type != NumberDataViewType.Single)
            throw SchemaErrors.Mismatch("score", _scoreColumn, "Single", score.Type.ToString()!);
        return new CalibratorMapper(inputSchema, score, _calibrator);
    }
}
