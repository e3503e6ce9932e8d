using Microsoft.ML.Trainers;

namespace Microsoft.ML;

public static partial class PcaCatalog
{
    public static RandomizedPcaTrainer RandomizedPca(
        this AnomalyDetectionCatalog.AnomalyDetectionTrainers catalog,
        string featureColumnName = "Features",
        string? exampleWeightColumnName = null,
        int rank = 20,
        int oversampling = 20,
        bool ensureZeroMean = true,
        int? seed = null)
        => catalog.RandomizedPca(new RandomizedPcaTrainer.Options
        {
            FeatureColumnName = featureColumnName,
            ExampleWeightColumnName = exampleWeightColumnName,
            Rank = rank,
            Oversampling = oversampling,
            EnsureZeroMean = ensureZeroMean,
            Seed = seed,
        });

    public static RandomizedPcaTrainer RandomizedPca(
        this AnomalyDetectionCatalog.AnomalyDetectionTrainers catalog, RandomizedPcaTrainer.Options options)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(options);
        return new RandomizedPcaTrainer(catalog.Environment, options);
    }
}
