namespace NeuralML;

/// <summary>Which rows are kept from training and judge it.</summary>
public enum ValidationRows
{
    /// <summary>Rows at random; each class keeps its share.</summary>
    Random,

    /// <summary>
    /// The last rows in the order of the data: for rows in the order of time, where the network will predict what comes later.
    /// </summary>
    Latest,
}
