namespace NeuralML;

/// <summary>How numeric features are brought to a common scale; all is measured on the training rows.</summary>
public enum NumericScaling
{
    /// <summary>
    /// Mean 0 and variance 1, with what is far outside bent back to within 3 by x / sqrt(1 + (x / 3)^2)
    /// (Holzmüller et al. 2024, arXiv:2407.04491).
    /// </summary>
    Standard,

    /// <summary>
    /// Median 0 and an interquartile range of 1, bent back to within 3 like <see cref="Standard"/>: RealMLP's own scaling
    /// (Holzmüller et al. 2024, arXiv:2407.04491).
    /// </summary>
    Robust,

    /// <summary>
    /// Ranks, spread like a normal distribution and cut off at +-5.2, as scikit-learn's QuantileTransformer makes them: blind to
    /// outliers and to any monotonic change of the unit.
    /// </summary>
    QuantileNormal,

    /// <summary>The numbers as they are; for features that are scaled before.</summary>
    None,
}
