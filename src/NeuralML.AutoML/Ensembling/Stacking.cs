using NeuralML.Ensembles;
using NeuralML.Features;

namespace NeuralML.AutoML.Ensembling;

/// <summary>
/// A regression on what members predict for rows that they had not trained on (Wolpert 1992, Stacked generalization), with no weight
/// below 0 (Breiman 1996, Stacked regressions) that are drawn towards those of an average.
/// </summary>
internal static class Stacking
{
    // A handful of weights is known well enough from these.
    private const int EnoughValues = 20_000;
    private const int FewestRows = 2_000;

    /// <param name="data">What members predict.</param>
    /// <param name="average">The weights of the average, which add up to 1.</param>
    public static Combination Fit(OutOfFold data, IReadOnlyList<double> average)
    {
        var rows = data.Thinned(EnoughValues, FewestRows);
        if (data.Task == PredictionTask.Regression)
        {
            var squares = new SquaredStackingLoss(rows, average);
            var parameters = NonNegativeNewton.Minimize(squares);
            return new Combination(data.Task, parameters[..average.Count], [squares.Bias(parameters)]);
        }

        var fitted = NonNegativeNewton.Minimize(data.Task == PredictionTask.Binary
            ? new BinaryStackingLoss(rows, average)
            : new ClassStackingLoss(rows, average));
        return new Combination(data.Task, fitted[..average.Count], fitted[average.Count..]);
    }
}
