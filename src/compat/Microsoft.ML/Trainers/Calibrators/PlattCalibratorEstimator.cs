namespace Microsoft.ML.Calibrators;

public sealed class PlattCalibratorEstimator : CalibratorEstimatorBase<PlattCalibrator>
{
    internal PlattCalibratorEstimator(string labelColumn, string scoreColumn, string? weightColumn)
        : base(labelColumn, scoreColumn, weightColumn) => ArgumentException.ThrowIfNullOrEmpty(labelColumn);

    private protected override PlattCalibrator FitCalibrator(CalibrationRow[] rows) => PlattFit.Fit(rows);

    private protected override CalibratorTransformer<PlattCalibrator> MakeTransformer(PlattCalibrator calibrator, string scoreColumn)
        => new PlattCalibratorTransformer(calibrator, scoreColumn);
}
