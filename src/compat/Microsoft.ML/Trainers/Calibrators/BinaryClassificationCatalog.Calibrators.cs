using Microsoft.ML.Calibrators;

namespace Microsoft.ML;

public sealed partial class BinaryClassificationCatalog
{
    public sealed partial class CalibratorsCatalog
    {
        public PlattCalibratorEstimator Platt(
            string labelColumnName = "Label", string scoreColumnName = "Score", string? exampleWeightColumnName = null)
            => new(labelColumnName, scoreColumnName, exampleWeightColumnName);

        public FixedPlattCalibratorEstimator Platt(double slope, double offset, string scoreColumnName = "Score")
            => new(slope, offset, scoreColumnName);

        public NaiveCalibratorEstimator Naive(string labelColumnName = "Label", string scoreColumnName = "Score")
            => new(labelColumnName, scoreColumnName);

        public IsotonicCalibratorEstimator Isotonic(
            string labelColumnName = "Label", string scoreColumnName = "Score", string? exampleWeightColumnName = null)
            => new(labelColumnName, scoreColumnName, exampleWeightColumnName);
    }
}
