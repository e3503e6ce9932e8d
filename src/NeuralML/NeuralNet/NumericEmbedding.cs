namespace NeuralML;

/// <summary>Whether each numeric feature is turned into several inputs that a network learns more easily from.</summary>
public enum NumericEmbedding
{
    /// <summary>Each number is one input.</summary>
    None,

    /// <summary>Learned cosines of each number (Gorishniy et al. 2022, arXiv:2203.05556, in the form of Holzmüller et al. 2024).</summary>
    Periodic,

    /// <summary>
    /// How far each number fills up to 48 bins, which follow its distribution in the training rows (Gorishniy et al. 2022,
    /// arXiv:2203.05556).
    /// </summary>
    PiecewiseLinear,
}
