namespace NeuralML.AutoML.Reporting.Curves;

/// <summary>Numbers predicted, and by how much they miss.</summary>
/// <param name="Actual">The numbers that were to be predicted, <c>[rows]</c>.</param>
/// <param name="Predicted">Those predicted, <c>[rows]</c>.</param>
/// <param name="Errors">Predicted less actual, <c>[rows]</c>.</param>
internal sealed record Residuals(IReadOnlyList<double> Actual, IReadOnlyList<double> Predicted, IReadOnlyList<double> Errors)
{
    /// <summary>The root of the mean of the squared errors.</summary>
    public double RootMeanSquare => Math.Sqrt(SumOfSquares / Errors.Count);

    /// <summary>The mean of the errors' sizes.</summary>
    public double MeanAbsolute => Errors.Count == 0 ? double.NaN : Errors.Average(Math.Abs);

    /// <summary>The mean of the errors: above 0 where predictions are too high.</summary>
    public double Bias => Errors.Count == 0 ? double.NaN : Errors.Average();

    /// <summary>The part of the variance that is explained (R²); NaN where all the actual numbers are the same.</summary>
    public double Explained
    {
        get
        {
            double mean = Actual.Count == 0 ? double.NaN : Actual.Average();
            double variance = Actual.Sum(value => (value - mean) * (value - mean));
            return variance > 0 ? 1 - SumOfSquares / variance : double.NaN;
        }
    }

    private double SumOfSquares => Errors.Sum(error => error * error);

    /// <summary>The errors of <paramref name="predictions"/>; rows without a finite number do not count.</summary>
    public static Residuals Of(ReportPredictions predictions)
    {
        var rows = Enumerable.Range(0, predictions.Labels.Count)
            .Where(row => float.IsFinite(predictions.Labels[row]) && float.IsFinite(predictions.Values[row])).ToArray();
        return new(
            Array.ConvertAll(rows, row => (double)predictions.Labels[row]), Array.ConvertAll(rows, row => (double)predictions.Values[row]),
            Array.ConvertAll(rows, row => (double)predictions.Values[row] - predictions.Labels[row]));
    }

    /// <summary>The size that the given part of the errors does not exceed.</summary>
    public double AbsoluteQuantile(double part)
    {
        var sizes = Errors.Select(Math.Abs).Order().ToArray();
        return sizes.Length == 0 ? double.NaN : sizes[Math.Min(sizes.Length - 1, (int)(part * sizes.Length))];
    }
}
