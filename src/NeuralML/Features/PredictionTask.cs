namespace NeuralML.Features;

/// <summary>What is predicted; it follows from the type of the label column.</summary>
internal enum PredictionTask
{
    /// <summary>A Boolean label.</summary>
    Binary,

    /// <summary>A key label: one of several classes.</summary>
    Multiclass,

    /// <summary>A Single label.</summary>
    Regression,

    /// <summary>A vector of Boolean: several labels that are each true or false.</summary>
    MultiLabel,

    /// <summary>A vector of Single: several numbers.</summary>
    MultiOutput,

    /// <summary>A Single label of which quantiles are predicted.</summary>
    Quantile,

    /// <summary>No label: whether a row is unlike those of the training data.</summary>
    Anomaly,
}
