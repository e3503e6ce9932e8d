namespace NeuralML;

/// <summary>What a regression keeps small; measured on labels that are scaled to variance 1.</summary>
public enum RegressionLoss
{
    /// <summary>The squared error: predicts the mean.</summary>
    SquaredError,

    /// <summary>The absolute error: predicts the median, and outliers count little.</summary>
    AbsoluteError,

    /// <summary>Squared up to one standard deviation of the label, absolute beyond (Huber 1964).</summary>
    Huber,
}
