using MathNet.Numerics.Distributions;

namespace NeuralML.AutoML.Statistics;

/// <summary>
/// Whether two learners differ on folds that share training rows: Student's test with the variance that Nadeau and Bengio (2003,
/// Inference for the generalization error) correct for the rows that are shared.
/// </summary>
/// <param name="Mean">The mean of the differences.</param>
/// <param name="Low">The lower end of their 95 % interval.</param>
/// <param name="High">Its upper end.</param>
/// <param name="PValue">How likely a difference as large is if there is none, on both sides.</param>
internal sealed record CorrectedResampledTTest(double Mean, double Low, double High, double PValue)
{
    private const double Confidence = 0.95;

    /// <param name="differences">One per fold, at least two.</param>
    /// <param name="testShare">Rows that judge in a fold, over those that train.</param>
    public static CorrectedResampledTTest Of(IReadOnlyList<double> differences, double testShare)
    {
        var count = differences.Count;
        var mean = differences.Average();
        var variance = differences.Sum(difference => (difference - mean) * (difference - mean)) / (count - 1);
        var error = Math.Sqrt(variance * ((1.0 / count) + testShare));
        if (error == 0)
            return new(mean, mean, mean, mean == 0 ? 1 : 0);
        var width = StudentT.InvCDF(0, 1, count - 1, (1 + Confidence) / 2) * error;
        return new(mean, mean - width, mean + width, 2 * StudentT.CDF(0, 1, count - 1, -Math.Abs(mean) / error));
    }
}
