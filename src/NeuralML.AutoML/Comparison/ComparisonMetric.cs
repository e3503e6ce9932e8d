namespace NeuralML.AutoML;

/// <summary>What learners are compared by.</summary>
public enum ComparisonMetric
{
    /// <summary>The area under the ROC curve, from 0 to 1; of two classes.</summary>
    AreaUnderRocCurve,

    /// <summary>The share of rows whose class is predicted, from 0 to 1.</summary>
    Accuracy,

    /// <summary>The mean of the classes' shares of rows that are predicted, from 0 to 1; of several classes.</summary>
    MacroAccuracy,

    /// <summary>The harmonic mean of precision and recall of the rows that are true, from 0 to 1; of two classes.</summary>
    F1Score,

    /// <summary>The mean negative logarithm of the probability of the right class; less is better.</summary>
    LogLoss,

    /// <summary>The root of the mean squared error, in the unit of the label; less is better.</summary>
    RootMeanSquaredError,

    /// <summary>The mean absolute error, in the unit of the label; less is better.</summary>
    MeanAbsoluteError,

    /// <summary>The share of the label's variance that is explained, at most 1.</summary>
    RSquared,
}
