namespace Microsoft.ML.Trainers;

public sealed partial class PoissonRegressionModelParameters : RegressionModelParameters
{
    internal PoissonRegressionModelParameters(float[] weights, float bias)
        : base(weights, bias)
    {
    }

    private protected override float Finish(float score) => MathF.Exp(score);
}
