namespace NeuralML;

/// <summary>How much the rows of each class count in the loss of a classifier.</summary>
public enum ClassWeighting
{
    /// <summary>Each row counts the same.</summary>
    None,

    /// <summary>Each class counts the same in total, however few rows it has; probabilities follow the changed shares.</summary>
    Balanced,
}
