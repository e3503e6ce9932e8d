using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace Microsoft.ML.Calibrators;

public abstract class CalibratorEstimatorBase<TICalibrator> : IEstimator<CalibratorTransformer<TICalibrator>>
    where TICalibrator : class, ICalibrator
{
    private readonly string? _labelColumn;
    private readonly string _scoreColumn;
    private readonly string? _weightColumn;

    /// <summary>Without a label column nothing is fitted.</summary>
    private protected CalibratorEstimatorBase(string? labelColumn, string scoreColumn, string? weightColumn)
    {
        ArgumentException.ThrowIfNullOrEmpty(scoreColumn);
        _labelColumn = labelColumn;
        _scoreColumn = scoreColumn;
        _weightColumn = weightColumn;
    }

    public CalibratorTransformer<TICalibrator> Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        CheckColumns(SchemaShape.Create(input.Schema));
        var rows = _labelColumn is null ? [] : CalibrationRow.Read(input, _labelColumn, _scoreColumn, _weightColumn);
        return MakeTransformer(FitCalibrator(rows), _scoreColumn);
    }

    SchemaShape IEstimator<CalibratorTransformer<TICalibrator>>.GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        CheckColumns(inputSchema);
        var column = ScoreSchema.CalibratedProbability(setId: 1);
        return inputSchema.With(
            SchemaShape.Column.FromType(column.Name, column.Type, SchemaShape.Create(column.Annotations.Schema)));
    }

    private protected abstract TICalibrator FitCalibrator(CalibrationRow[] rows);

    private protected abstract CalibratorTransformer<TICalibrator> MakeTransformer(TICalibrator calibrator, string scoreColumn);

    private void CheckColumns(SchemaShape inputSchema)
    {
        if (_labelColumn is not null)
            TrainerColumns.Check(inputSchema, TrainerColumns.BooleanLabel(_labelColumn), "label");
        TrainerColumns.Check(inputSchema, TrainerColumns.SingleLabel(_scoreColumn), "score");
        if (_weightColumn is not null)
            TrainerColumns.Check(inputSchema, TrainerColumns.Weight(_weightColumn), "weight");
    }
}
