namespace NeuralML;

/// <summary>
/// What the predictions for the validation rows are judged by after each epoch; every row counts the same, and of a vector of Booleans
/// every one of its values counts like a row.
/// </summary>
public enum ValidationMetric
{
    /// <summary>The loss that is trained on, without label smoothing. Any label.</summary>
    Loss,

    /// <summary>
    /// The log loss of probabilities under the temperature that suits them best: a network that is too sure of itself is mended by that
    /// afterwards, and need not be avoided (Berta et al. 2025, arXiv:2501.19195). For Boolean labels.
    /// </summary>
    CalibratedLogLoss,

    /// <summary>The Brier score of probabilities under the temperature that suits them best. For labels of several classes.</summary>
    CalibratedBrierScore,

    /// <summary>The share of the rows that are put into their class. For labels of classes.</summary>
    Accuracy,

    /// <summary>
    /// The share of the rows that are put into their class, class by class, averaged over the classes. For labels of several classes.
    /// </summary>
    MacroAccuracy,

    /// <summary>How probable it is that a true row scores higher than a false one. For Boolean labels.</summary>
    AreaUnderRocCurve,

    /// <summary>The harmonic mean of precision and recall of the true rows. For Boolean labels.</summary>
    F1Score,

    /// <summary>The mean of -ln of the probability that a row's own class was given. For labels of classes.</summary>
    LogLoss,

    /// <summary>The root of the mean squared error, in the unit of the label. For labels that are numbers.</summary>
    RootMeanSquaredError,

    /// <summary>The mean of the absolute error, in the unit of the label. For labels that are numbers.</summary>
    MeanAbsoluteError,

    /// <summary>The share of the label's variance that the predictions explain. For labels that are numbers.</summary>
    RSquared,
}
