using Microsoft.ML.Transforms;

namespace Microsoft.ML;

public static partial class PcaCatalog
{
    public static PrincipalComponentAnalyzer ProjectToPrincipalComponents(
        this TransformsCatalog catalog,
        string outputColumnName,
        string? inputColumnName = null,
        string? exampleWeightColumnName = null,
        int rank = 20,
        int overSampling = 20,
        bool ensureZeroMean = true,
        int? seed = null)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rank);
        ArgumentOutOfRangeException.ThrowIfNegative(overSampling);
        return new(
            catalog.Environment,
            InputOutputColumnPair.ToPairs([new InputOutputColumnPair(outputColumnName, inputColumnName)]),
            exampleWeightColumnName,
            new PcaSettings(rank, overSampling, ensureZeroMean, seed));
    }
}
