using Microsoft.ML.Transforms;

namespace Microsoft.ML;

public static class KernelExpansionCatalog
{
    public static ApproximatedKernelMappingEstimator ApproximatedKernelMap(
        this TransformsCatalog catalog,
        string outputColumnName,
        string? inputColumnName = null,
        int rank = 1000,
        bool useCosAndSinBases = false,
        KernelBase? generator = null,
        int? seed = null)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return new(
            catalog.Environment,
            InputOutputColumnPair.ToPairs([new InputOutputColumnPair(outputColumnName, inputColumnName)]),
            rank,
            useCosAndSinBases,
            generator ?? new GaussianKernel(),
            seed);
    }
}
