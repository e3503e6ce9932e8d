namespace Microsoft.ML.Trainers;

public sealed partial class LinearRegressionModelParameters : RegressionModelParameters
{
    internal LinearRegressionModelParameters(float[] weights, float bias)
        : base(weights, bias)
    {
    }
}
