using Microsoft.ML;
using Microsoft.ML.AutoML;
using Microsoft.ML.SearchSpace;

namespace NeuralML.AutoML;

/// <summary>What NeuralML adds to <c>mlContext.Auto()</c>: comparisons of families, and its learners for ML.NET's own sweeps.</summary>
public static class AutoCatalogExtensions
{
    /// <summary>A comparison of networks, trees, support vector machines, nearest neighbors and linear learners.</summary>
    /// <param name="catalog">ML.NET's catalog of automated learning.</param>
    /// <param name="options">What to compare, by what, and how long; the values at the time of this call count.</param>
    /// <returns>A comparison to run.</returns>
    /// <exception cref="ArgumentNullException">One of them is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static Comparison CreateComparison(this AutoCatalog catalog, ComparisonOptions options)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(options);
        return new Comparison(options.Validated());
    }

    /// <summary>A network for a sweep: which architecture, embedding, dropout and batch size is best.</summary>
    /// <param name="catalog">ML.NET's catalog of automated learning.</param>
    /// <param name="labelColumnName">The column to predict, as for <c>mlContext.NeuralNet</c>. Default: "Label".</param>
    /// <param name="featureColumnName">The features, a vector of Single. Default: "Features".</param>
    /// <param name="searchSpace">What to vary. Default: what <see cref="NeuralNetOptions"/> has attributes for.</param>
    /// <returns>An estimator for a sweepable pipeline, alone or as one of several.</returns>
    /// <exception cref="ArgumentNullException">The catalog is null.</exception>
    public static SweepableEstimator NeuralNet(
        this AutoCatalog catalog, string labelColumnName = "Label", string featureColumnName = "Features",
        SearchSpace<NeuralNetOptions>? searchSpace = null)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        // ML.NET fails without a search space.
        return catalog.CreateSweepableEstimator(
            (context, options) =>
            {
                options.LabelColumnName = labelColumnName;
                options.FeatureColumnName = featureColumnName;
                return context.NeuralNet(options);
            },
            searchSpace ?? new SearchSpace<NeuralNetOptions>());
    }

    /// <summary>The nearest neighbors for a sweep: how many, how far apart, and what each says.</summary>
    /// <param name="catalog">ML.NET's catalog of automated learning.</param>
    /// <param name="labelColumnName">The column to predict, as for <c>mlContext.NearestNeighbors</c>. Default: "Label".</param>
    /// <param name="featureColumnName">The features, a vector of Single. Default: "Features".</param>
    /// <param name="searchSpace">What to vary. Default: what <see cref="NearestNeighborsOptions"/> has attributes for.</param>
    /// <returns>An estimator for a sweepable pipeline, alone or as one of several.</returns>
    /// <exception cref="ArgumentNullException">The catalog is null.</exception>
    public static SweepableEstimator NearestNeighbors(
        this AutoCatalog catalog, string labelColumnName = "Label", string featureColumnName = "Features",
        SearchSpace<NearestNeighborsOptions>? searchSpace = null)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return catalog.CreateSweepableEstimator(
            (context, options) =>
            {
                options.LabelColumnName = labelColumnName;
                options.FeatureColumnName = featureColumnName;
                return context.NearestNeighbors(options);
            },
            searchSpace ?? new SearchSpace<NearestNeighborsOptions>());
    }

    /// <summary>A support vector machine for a sweep: which kernel, cost, width of the kernel, and tube.</summary>
    /// <param name="catalog">ML.NET's catalog of automated learning.</param>
    /// <param name="labelColumnName">The column to predict, as for <c>mlContext.KernelSvm</c>. Default: "Label".</param>
    /// <param name="featureColumnName">The features, a vector of Single. Default: "Features".</param>
    /// <param name="searchSpace">What to vary. Default: what <see cref="KernelSvmOptions"/> has attributes for.</param>
    /// <returns>An estimator for a sweepable pipeline, alone or as one of several.</returns>
    /// <exception cref="ArgumentNullException">The catalog is null.</exception>
    public static SweepableEstimator KernelSvm(
        this AutoCatalog catalog, string labelColumnName = "Label", string featureColumnName = "Features",
        SearchSpace<KernelSvmOptions>? searchSpace = null)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return catalog.CreateSweepableEstimator(
            (context, options) =>
            {
                options.LabelColumnName = labelColumnName;
                options.FeatureColumnName = featureColumnName;
                return context.KernelSvm(options);
            },
            searchSpace ?? new SearchSpace<KernelSvmOptions>());
    }

    /// <summary>The trainers that a pipeline chooses among, and others, for <see cref="SweepablePipeline.Append"/>.</summary>
    /// <param name="trainers">Such as <c>mlContext.Auto().BinaryClassification()</c>.</param>
    /// <param name="others">Such as <c>mlContext.Auto().NeuralNet()</c>.</param>
    /// <returns>The alternatives of one step: <c>featurizer.Append(trainers.Concat(network))</c>.</returns>
    /// <exception cref="ArgumentNullException">One of them is null.</exception>
    public static ISweepable<IEstimator<ITransformer>>[] Concat(this SweepablePipeline trainers, params SweepableEstimator[] others)
    {
        ArgumentNullException.ThrowIfNull(trainers);
        ArgumentNullException.ThrowIfNull(others);
        return [trainers, .. others];
    }
}
