namespace NeuralML;

/// <summary>How far apart two rows are.</summary>
public enum NearestNeighborsMetric
{
    /// <summary>The root of the sum of squared differences.</summary>
    Euclidean,

    /// <summary>The sum of absolute differences.</summary>
    Manhattan,

    /// <summary>1 minus the cosine of the angle between them, from 0 to 2; to a row of zeros it is 1.</summary>
    Cosine,

    /// <summary>
    /// The root of the sum of absolute differences, each to the power of <see cref="NearestNeighborsOptions.Power"/>: 1 is Manhattan, 2
    /// Euclidean, and more looks at the largest differences.
    /// </summary>
    Minkowski,

    /// <summary>
    /// Euclidean after the features are made uncorrelated and of variance 1 by the covariance of the training rows. A feature that is a
    /// linear combination of those before it does not count.
    /// </summary>
    Mahalanobis,
}
