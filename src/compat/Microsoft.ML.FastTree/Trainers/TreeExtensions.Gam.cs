using Microsoft.ML.Trainers.FastTree;

namespace Microsoft.ML;

public static partial class TreeExtensions
{
    public static GamBinaryTrainer Gam(
        this BinaryClassificationCatalog.BinaryClassificationTrainers catalog,
        string labelColumnName = "Label",
        string featureColumnName = "Features",
        string? exampleWeightColumnName = null,
        int numberOfIterations = 9500,
        int maximumBinCountPerFeature = 255,
        double learningRate = 0.002)
        => catalog.Gam(new GamBinaryTrainer.Options
        {
            LabelColumnName = labelColumnName,
            FeatureColumnName = featureColumnName,
            ExampleWeightColumnName = exampleWeightColumnName,
            NumberOfIterations = numberOfIterations,
            MaximumBinCountPerFeature = maximumBinCountPerFeature,
            LearningRate = learningRate,
        });

    public static GamBinaryTrainer Gam(
        this BinaryClassificationCatalog.BinaryClassificationTrainers catalog, GamBinaryTrainer.Options options)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(options);
        return new GamBinaryTrainer(catalog.Environment, options);
    }

    public static GamRegressionTrainer Gam(
        this RegressionCatalog.RegressionTrainers catalog,
        string labelColumnName = "Label",
        string featureColumnName = "Features",
        string? exampleWeightColumnName = null,
        int numberOfIterations = 9500,
        int maximumBinCountPerFeature = 255,
        double learningRate = 0.002)
        => catalog.Gam(new GamRegressionTrainer.Options
        {
            LabelColumnName = labelColumnName,
            FeatureColumnName = featureColumnName,
            ExampleWeightColumnName = exampleWeightColumnName,
            NumberOfIterations = numberOfIterations,
            MaximumBinCountPerFeature = maximumBinCountPerFeature,
            LearningRate = learningRate,
        });

    public static GamRegressionTrainer Gam(this RegressionCatalog.RegressionTrainers catalog, GamRegressionTrainer.Options options)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(options);
        return new GamRegressionTrainer(catalog.Environment, options);
    }
}
