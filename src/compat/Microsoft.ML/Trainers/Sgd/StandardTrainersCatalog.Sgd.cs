using Microsoft.ML.Trainers;

namespace Microsoft.ML;

public static partial class StandardTrainersCatalog
{
    public static SgdCalibratedTrainer SgdCalibrated(
        this BinaryClassificationCatalog.BinaryClassificationTrainers catalog,
        string labelColumnName = "Label",
        string featureColumnName = "Features",
        string? exampleWeightColumnName = null,
        int numberOfIterations = 20,
        double learningRate = 0.01,
        float l2Regularization = 1e-6f)
        => catalog.SgdCalibrated(new SgdCalibratedTrainer.Options
        {
            LabelColumnName = labelColumnName,
            FeatureColumnName = featureColumnName,
            ExampleWeightColumnName = exampleWeightColumnName,
            NumberOfIterations = numberOfIterations,
            LearningRate = learningRate,
            L2Regularization = l2Regularization,
        });

    public static SgdCalibratedTrainer SgdCalibrated(
        this BinaryClassificationCatalog.BinaryClassificationTrainers catalog, SgdCalibratedTrainer.Options options)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(options);
        return new SgdCalibratedTrainer(catalog.Environment, options);
    }

    public static SgdNonCalibratedTrainer SgdNonCalibrated(
        this BinaryClassificationCatalog.BinaryClassificationTrainers catalog,
        string labelColumnName = "Label",
        string featureColumnName = "Features",
        string? exampleWeightColumnName = null,
        IClassificationLoss? lossFunction = null,
        int numberOfIterations = 20,
        double learningRate = 0.01,
        float l2Regularization = 1e-6f)
        => catalog.SgdNonCalibrated(new SgdNonCalibratedTrainer.Options
        {
            LabelColumnName = labelColumnName,
            FeatureColumnName = featureColumnName,
            ExampleWeightColumnName = exampleWeightColumnName,
            LossFunction = lossFunction ?? new LogLoss(),
            NumberOfIterations = numberOfIterations,
            LearningRate = learningRate,
            L2Regularization = l2Regularization,
        });

    public static SgdNonCalibratedTrainer SgdNonCalibrated(
        this BinaryClassificationCatalog.BinaryClassificationTrainers catalog, SgdNonCalibratedTrainer.Options options)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(options);
        return new SgdNonCalibratedTrainer(catalog.Environment, options);
    }
}
