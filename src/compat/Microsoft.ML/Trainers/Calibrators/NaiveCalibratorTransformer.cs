namespace Microsoft.ML.Calibrators;

public sealed class NaiveCalibratorTransformer : CalibratorTransformer<NaiveCalibrator>
{
    internal NaiveCalibratorTransformer(NaiveCalibrator calibrator, string scoreColumn)
        : base(calibrator, scoreColumn)
    {
    }
}
