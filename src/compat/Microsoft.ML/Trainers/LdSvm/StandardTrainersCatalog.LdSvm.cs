using Microsoft.ML.Trainers;

namespace Microsoft.ML;

public static partial class StandardTrainersCatalog
{
    /// <remarks>The rows are kept in memory anyway, so <paramref name="useCachedData"/> changes nothing.</remarks>
    public static LdSvmTrainer LdSvm(
        this BinaryClassificationCatalog.BinaryClassificationTrainers catalog,
        string labelColumnName = "Label",
        string featureColumnName = "Features",
        string? exampleWeightColumnName = null,
        int numberOfIterations = 15000,
        int treeDepth = 3,
        bool useBias = true,
        bool useCachedData = true)
        => catalog.LdSvm(new LdSvmTrainer.Options
        {
            LabelColumnName = labelColumnName,
            FeatureColumnName = featureColumnName,
            ExampleWeightColumnName = exampleWeightColumnName,
            NumberOfIterations = numberOfIterations,
            TreeDepth = treeDepth,
            UseBias = useBias,
        });

    public static LdSvmTrainer LdSvm(
        this BinaryClassificationCatalog.BinaryClassificationTrainers catalog, LdSvmTrainer.Options options)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(options);
        return new LdSvmTrainer(catalog.Environment, options);
    }
}
