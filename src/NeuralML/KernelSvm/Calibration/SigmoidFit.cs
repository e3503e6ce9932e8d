namespace NeuralML.KernelSvm.Calibration;

/// <summary>The logit of the positive class as a linear function of a decision value (Platt 1999).</summary>
/// <param name="Slope">What the decision is multiplied with.</param>
/// <param name="Offset">What is added.</param>
internal readonly record struct SigmoidFit(double Slope, double Offset)
{
    private const int MostSteps = 100;
    private const double SmallestStep = 1e-10;
    private const double Ridge = 1e-12;
    private const double Tolerance = 1e-5;

    public double Logit(double decision) => (Slope * decision) + Offset;

    /// <summary>Newton's method with backtracking, in the form that does not overflow (Lin, Lin, Weng 2007).</summary>
    /// <param name="decisions">What machines say of rows that they have not seen.</param>
    /// <param name="isPositive">The class of each.</param>
    /// <param name="weights">How much each counts.</param>
    public static SigmoidFit Of(double[] decisions, bool[] isPositive, double[] weights)
    {
        var positives = weights.Where((_, i) => isPositive[i]).Sum();
        var negatives = weights.Sum() - positives;
        var (high, low) = ((positives + 1) / (positives + 2), 1 / (negatives + 2));
        var targets = Array.ConvertAll(isPositive, positive => positive ? high : low);
        var fit = new SigmoidFit(0, Math.Log((positives + 1) / (negatives + 1)));
        var loss = fit.Loss(decisions, targets, weights);
        for (var step = 0; step < MostSteps; step++)
        {
            var (slope, offset, descent) = fit.Direction(decisions, targets, weights);
            if (descent > -Tolerance * Tolerance)
                break;
            var length = 1.0;
            for (; length >= SmallestStep; length /= 2)
            {
                var next = new SigmoidFit(fit.Slope + (length * slope), fit.Offset + (length * offset));
                var nextLoss = next.Loss(decisions, targets, weights);
                if (nextLoss >= loss + (0.0001 * length * descent))
                    continue;
                (fit, loss) = (next, nextLoss);
                break;
            }

            if (length < SmallestStep)
                break;
        }

        return fit;
    }

    private double Loss(double[] decisions, double[] targets, double[] weights)
    {
        var loss = 0.0;
        for (var i = 0; i < decisions.Length; i++)
        {
            var logit = Logit(decisions[i]);
            loss += weights[i] * (Math.Max(logit, 0) - (targets[i] * logit) + Math.Log(1 + Math.Exp(-Math.Abs(logit))));
        }

        return loss;
    }

    /// <summary>Newton's direction, and how fast the loss falls along it.</summary>
    private (double Slope, double Offset, double Descent) Direction(double[] decisions, double[] targets, double[] weights)
    {
        var (slope, offset) = (0.0, 0.0);
        var (slope2, offset2, mixed) = (Ridge, Ridge, 0.0);
        for (var i = 0; i < decisions.Length; i++)
        {
            var probability = 1 / (1 + Math.Exp(-Logit(decisions[i])));
            var curvature = weights[i] * probability * (1 - probability);
            slope2 += decisions[i] * decisions[i] * curvature;
            offset2 += curvature;
            mixed += decisions[i] * curvature;
            var error = weights[i] * (probability - targets[i]);
            slope += decisions[i] * error;
            offset += error;
        }

        var determinant = (slope2 * offset2) - (mixed * mixed);
        var (slopeStep, offsetStep) = (
            -((offset2 * slope) - (mixed * offset)) / determinant, -((slope2 * offset) - (mixed * slope)) / determinant);
        return (slopeStep, offsetStep, (slope * slopeStep) + (offset * offsetStep));
    }
}
