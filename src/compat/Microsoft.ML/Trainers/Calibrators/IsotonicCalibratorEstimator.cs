namespace Microsoft.ML.Calibrators;

public sealed class IsotonicCalibratorEstimator : CalibratorEstimatorBase<IsotonicCalibrator>
{
    internal IsotonicCalibratorEstimator(string labelColumn, string scoreColumn, string? weightColumn)
        : base(labelColumn, scoreColumn, weightColumn) => ArgumentException.ThrowIfNullOrEmpty(labelColumn);

    private protected override IsotonicCalibrator FitCalibrator(CalibrationRow[] rows) => IsotonicFit.Fit(rows);

    private protected override CalibratorTransformer<IsotonicCalibrator> MakeTransformer(IsotonicCalibrator calibrator, string scoreColumn)
        => new IsotonicCalibratorTransformer(calibrator, scoreColumn);
}
