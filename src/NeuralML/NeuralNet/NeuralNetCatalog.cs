using Microsoft.ML;

namespace NeuralML;

/// <summary>Puts neural networks on <see cref="MLContext"/>.</summary>
public static class NeuralNetCatalog
{
    /// <summary>
    /// A neural network for the label's task: binary classification of a Boolean, multiclass classification of a key, regression of
    /// a Single; a vector of Booleans or Singles is several labels at once.
    /// </summary>
    /// <param name="mlContext">The context; its seed makes training repeatable and its log shows progress.</param>
    /// <param name="labelColumnName">The column to predict. Default: "Label".</param>
    /// <param name="featureColumnName">The features, a vector of Single. Default: "Features".</param>
    /// <returns>An estimator to fit, alone or at the end of a pipeline.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A column name is empty.</exception>
    public static NeuralNetEstimator NeuralNet(
        this MLContext mlContext, string labelColumnName = "Label", string featureColumnName = "Features")
        => mlContext.NeuralNet(new NeuralNetOptions { LabelColumnName = labelColumnName, FeatureColumnName = featureColumnName });

    /// <summary>A neural network with options of one's own.</summary>
    /// <param name="mlContext">The context; its seed makes training repeatable and its log shows progress.</param>
    /// <param name="options">How to train; the values at the time of this call count.</param>
    /// <returns>An estimator to fit, alone or at the end of a pipeline.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static NeuralNetEstimator NeuralNet(this MLContext mlContext, NeuralNetOptions options)
    {
        ArgumentNullException.ThrowIfNull(mlContext);
        ArgumentNullException.ThrowIfNull(options);
        return new NeuralNetEstimator(mlContext, options.Validated());
    }
}
