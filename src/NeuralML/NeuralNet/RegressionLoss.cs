namespace NeuralML;

/// <summary>What a regression keeps small; measured, but for Poisson, on labels that are scaled to variance 1.</summary>
public enum RegressionLoss
{
    /// <summary>The squared error: predicts the mean.</summary>
    SquaredError,

    /// <summary>The absolute error: predicts the median, and outliers count little.</summary>
    AbsoluteError,

    /// <summary>Squared up to one standard deviation of the label, absolute beyond (Huber 1964).</summary>
    Huber,

    /// <summary>
    /// The negative log likelihood of a Poisson distribution, for labels that are counts, at least 0: predicts the rate, which is the
    /// exponential of what the network puts out, in units of the labels' mean.
    /// </summary>
    Poisson,
}
