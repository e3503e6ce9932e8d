namespace Microsoft.ML.Calibrators;

public sealed class PlattCalibratorTransformer : CalibratorTransformer<PlattCalibrator>
{
    internal PlattCalibratorTransformer(PlattCalibrator calibrator, string scoreColumn)
        : base(calibrator, scoreColumn)
    {
    }
}
