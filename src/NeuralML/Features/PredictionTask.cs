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
}
