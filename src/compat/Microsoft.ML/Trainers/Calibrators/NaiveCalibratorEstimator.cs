namespace Microsoft.ML.Calibrators;

public sealed class NaiveCalibratorEstimator : CalibratorEstimatorBase<NaiveCalibrator>
{
    internal NaiveCalibratorEstimator(string labelColumn, string scoreColumn)
        : base(labelColumn, scoreColumn, weightColumn: null) => ArgumentException.ThrowIfNullOrEmpty(labelColumn);

    private protected override NaiveCalibrator FitCalibrator(CalibrationRow[] rows) => NaiveFit.Fit(rows);

    private protected override CalibratorTransformer<NaiveCalibrator> MakeTransformer(NaiveCalibrator calibrator, string scoreColumn)
        => new NaiveCalibratorTransformer(calibrator, scoreColumn);
}
