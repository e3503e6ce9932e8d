namespace Microsoft.ML.Calibrators;

public sealed class IsotonicCalibratorTransformer : CalibratorTransformer<IsotonicCalibrator>
{
    internal IsotonicCalibratorTransformer(IsotonicCalibrator calibrator, string scoreColumn)
        : base(calibrator, scoreColumn)
    {
    }
}
