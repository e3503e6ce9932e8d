using Microsoft.ML;

namespace NeuralML;

/// <summary>Puts nearest neighbours on <see cref="MLContext"/>.</summary>
public static class NearestNeighborsCatalog
{
    /// <summary>
    /// Predicts by the nearest training rows, for the label's task: binary classification of a Boolean, multiclass classification of a
    /// key, regression of a Single.
    /// </summary>
    /// <param name="mlContext">The context; its log says how neighbours are found.</param>
    /// <param name="labelColumnName">The column to predict. Default: "Label".</param>
    /// <param name="featureColumnName">The features, a vector of Single. Default: "Features".</param>
    /// <param name="neighborCount">How many neighbours decide, at least 1. Default: 5.</param>
    /// <returns>An estimator to fit, alone or at the end of a pipeline.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A column name is empty, or the count below 1.</exception>
    public static NearestNeighborsEstimator NearestNeighbors(
        this MLContext mlContext, string labelColumnName = "Label", string featureColumnName = "Features", int neighborCount = 5)
        => mlContext.NearestNeighbors(new NearestNeighborsOptions
        {
            LabelColumnName = labelColumnName,
            FeatureColumnName = featureColumnName,
            NeighborCount = neighborCount,
        });

    /// <summary>Predicts by the nearest training rows, with options of one's own.</summary>
    /// <param name="mlContext">The context; its log says how neighbours are found.</param>
    /// <param name="options">How; the values at the time of this call count.</param>
    /// <returns>An estimator to fit, alone or at the end of a pipeline.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static NearestNeighborsEstimator NearestNeighbors(this MLContext mlContext, NearestNeighborsOptions options)
    {
        ArgumentNullException.ThrowIfNull(mlContext);
        ArgumentNullException.ThrowIfNull(options);
        return new NearestNeighborsEstimator(mlContext, options.Validated());
    }
}
