using Microsoft.ML;

namespace NeuralML;

/// <summary>Puts support vector machines with kernels on <see cref="MLContext"/>.</summary>
public static class KernelSvmCatalog
{
    /// <summary>
    /// A support vector machine for the label's task: classification of a Boolean or of a key, regression of a Single.
    /// </summary>
    /// <param name="mlContext">The context; its seed makes training repeatable and its log says what is done.</param>
    /// <param name="labelColumnName">The column to predict. Default: "Label".</param>
    /// <param name="featureColumnName">The features, a vector of Single. Default: "Features".</param>
    /// <param name="cost">C: what an error costs, above 0. Default: 1.</param>
    /// <param name="gamma">The kernel's gamma, above 0. Default: null, 1 / (number of features * their variance).</param>
    /// <returns>An estimator to fit, alone or at the end of a pipeline.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A column name is empty, or a number is not above 0.</exception>
    public static KernelSvmEstimator KernelSvm(
        this MLContext mlContext, string labelColumnName = "Label", string featureColumnName = "Features", double cost = 1,
        double? gamma = null)
        => mlContext.KernelSvm(new KernelSvmOptions
        {
            LabelColumnName = labelColumnName, FeatureColumnName = featureColumnName, Cost = cost, Gamma = gamma,
        });

    /// <summary>A support vector machine with options of one's own.</summary>
    /// <param name="mlContext">The context; its seed makes training repeatable and its log says what is done.</param>
    /// <param name="options">How to train; the values at the time of this call count.</param>
    /// <returns>An estimator to fit, alone or at the end of a pipeline.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static KernelSvmEstimator KernelSvm(this MLContext mlContext, KernelSvmOptions options)
        => Create(mlContext, options, isOneClass: false);

    /// <summary>
    /// A machine of one class (Schölkopf et al. 2001): learns from rows without labels where most of them lie, and takes others for
    /// anomalies.
    /// </summary>
    /// <param name="mlContext">The context; its seed makes training repeatable and its log says what is done.</param>
    /// <param name="featureColumnName">The features, a vector of Single. Default: "Features".</param>
    /// <param name="nu">The largest share of the training rows that is taken for anomalies, above 0 to 1. Default: 0.1.</param>
    /// <returns>An estimator to fit, alone or at the end of a pipeline.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The column name is empty, or nu is out of its range.</exception>
    public static KernelSvmEstimator KernelSvmOneClass(
        this MLContext mlContext, string featureColumnName = "Features", double nu = 0.1)
        => mlContext.KernelSvmOneClass(new KernelSvmOptions { FeatureColumnName = featureColumnName, Nu = nu });

    /// <summary>A machine of one class with options of one's own.</summary>
    /// <param name="mlContext">The context; its seed makes training repeatable and its log says what is done.</param>
    /// <param name="options">How to train; the values at the time of this call count, without those for labels.</param>
    /// <returns>An estimator to fit, alone or at the end of a pipeline.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static KernelSvmEstimator KernelSvmOneClass(this MLContext mlContext, KernelSvmOptions options)
        => Create(mlContext, options, isOneClass: true);

    private static KernelSvmEstimator Create(MLContext mlContext, KernelSvmOptions options, bool isOneClass)
    {
        ArgumentNullException.ThrowIfNull(mlContext);
        ArgumentNullException.ThrowIfNull(options);
        return new KernelSvmEstimator(mlContext, options.Validated(), isOneClass);
    }
}
