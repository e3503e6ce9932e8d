using Microsoft.ML.Transforms;

namespace Microsoft.ML;

public static class FeatureSelectionCatalog
{
    public static CountFeatureSelectingEstimator SelectFeaturesBasedOnCount(
        this TransformsCatalog.FeatureSelectionTransforms catalog, InputOutputColumnPair[] columns, long count = 1)
        => new(InputOutputColumnPair.ToPairs(columns), count);

    public static CountFeatureSelectingEstimator SelectFeaturesBasedOnCount(
        this TransformsCatalog.FeatureSelectionTransforms catalog,
        string outputColumnName,
        string? inputColumnName = null,
        long count = 1)
        => catalog.SelectFeaturesBasedOnCount([new InputOutputColumnPair(outputColumnName, inputColumnName)], count);

    public static MutualInformationFeatureSelectingEstimator SelectFeaturesBasedOnMutualInformation(
        this TransformsCatalog.FeatureSelectionTransforms catalog,
        InputOutputColumnPair[] columns,
        string labelColumnName = "Label",
        int slotsInOutput = 1000,
        int numberOfBins = 256)
        => new(InputOutputColumnPair.ToPairs(columns), labelColumnName, slotsInOutput, numberOfBins);

    public static MutualInformationFeatureSelectingEstimator SelectFeaturesBasedOnMutualInformation(
        this TransformsCatalog.FeatureSelectionTransforms catalog,
        string outputColumnName,
        string? inputColumnName = null,
        string labelColumnName = "Label",
        int slotsInOutput = 1000,
        int numberOfBins = 256)
        => catalog.SelectFeaturesBasedOnMutualInformation(
            [new InputOutputColumnPair(outputColumnName, inputColumnName)], labelColumnName, slotsInOutput, numberOfBins);
}
