namespace NeuralML;

/// <summary>How much each of the neighbours says in a prediction; an example weight multiplies it.</summary>
public enum NearestNeighborsWeights
{
    /// <summary>All the same.</summary>
    Uniform,

    /// <summary>1 over the distance; where some are at distance 0, only those count. As in scikit-learn.</summary>
    Distance,

    /// <summary>
    /// A Gaussian of the distance d over that of the farthest of the neighbours, D: exp(-2 (d / D)^2), from 1 to 0.14, so that half of D
    /// is its standard deviation.
    /// </summary>
    Kernel,
}
