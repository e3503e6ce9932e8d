using Microsoft.ML.Trainers;

namespace Microsoft.ML;

public static partial class StandardTrainersCatalog
{
    public static NaiveBayesMulticlassTrainer NaiveBayes(
        this MulticlassClassificationCatalog.MulticlassClassificationTrainers catalog,
        string labelColumnName = "Label",
        string featureColumnName = "Features")
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return new NaiveBayesMulticlassTrainer(catalog.Environment, labelColumnName, featureColumnName);
    }
}
