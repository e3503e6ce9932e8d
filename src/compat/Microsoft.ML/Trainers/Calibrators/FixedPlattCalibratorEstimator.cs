namespace Microsoft.ML.Calibrators;

public sealed class FixedPlattCalibratorEstimator : CalibratorEstimatorBase<PlattCalibrator>
{
    private readonly PlattCalibrator _calibrator;

    internal FixedPlattCalibratorEstimator(double slope, double offset, string scoreColumn)
        : base(labelColumn: null, scoreColumn, weightColumn: null) => _calibrator = new PlattCalibrator(slope, offset);

    private protected override PlattCalibrator FitCalibrator(CalibrationRow[] rows) => _calibrator;

    private protected override CalibratorTransformer<PlattCalibrator> MakeTransformer(PlattCalibrator calibrator, string scoreColumn)
        => new PlattCalibratorTransformer(calibrator, scoreColumn);
}
