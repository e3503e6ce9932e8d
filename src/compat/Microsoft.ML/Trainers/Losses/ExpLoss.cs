namespace Microsoft.ML.Trainers;

public sealed class ExpLoss(float beta = 1) : IClassificationLoss
{
    public double Loss(float output, float label) => Math.Exp(-beta * (label > 0 ? output : -output));

    public float Derivative(float output, float label)
    {
        var sign = label > 0 ? 1 : -1;
        return (float)(-beta * sign * Math.Exp(-beta * sign * output));
    }
}
