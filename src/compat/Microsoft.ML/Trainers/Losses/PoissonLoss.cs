namespace Microsoft.ML.Trainers;

public sealed class PoissonLoss : IRegressionLoss
{
    public double Loss(float output, float label) => Math.Exp(output) - ((double)label * output);

    public float Derivative(float output, float label) => (float)Math.Exp(output) - label;
}
