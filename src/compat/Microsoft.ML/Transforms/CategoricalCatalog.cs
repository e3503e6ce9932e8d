using Microsoft.ML.Transforms;

namespace Microsoft.ML;

public static class CategoricalCatalog
{
    public static OneHotEncodingEstimator OneHotEncoding(
        this TransformsCatalog.CategoricalTransforms catalog,
        string outputColumnName,
        string? inputColumnName = null,
        OneHotEncodingEstimator.OutputKind outputKind = OneHotEncodingEstimator.OutputKind.Indicator,
        int maximumNumberOfKeys = 1000000,
        ValueToKeyMappingEstimator.KeyOrdinality keyOrdinality = ValueToKeyMappingEstimator.KeyOrdinality.ByOccurrence,
        IDataView? keyData = null)
        => catalog.OneHotEncoding(
            [new InputOutputColumnPair(outputColumnName, inputColumnName)], outputKind, maximumNumberOfKeys, keyOrdinality, keyData);

    public static OneHotEncodingEstimator OneHotEncoding(
        this TransformsCatalog.CategoricalTransforms catalog,
        InputOutputColumnPair[] columns,
        OneHotEncodingEstimator.OutputKind outputKind = OneHotEncodingEstimator.OutputKind.Indicator,
        int maximumNumberOfKeys = 1000000,
        ValueToKeyMappingEstimator.KeyOrdinality keyOrdinality = ValueToKeyMappingEstimator.KeyOrdinality.ByOccurrence,
        IDataView? keyData = null)
        => new(InputOutputColumnPair.ToPairs(columns), outputKind, maximumNumberOfKeys, keyOrdinality, keyData);

    public static OneHotHashEncodingEstimator OneHotHashEncoding(
        this TransformsCatalog.CategoricalTransforms catalog,
        string outputColumnName,
        string? inputColumnName = null,
        OneHotEncodingEstimator.OutputKind outputKind = OneHotEncodingEstimator.OutputKind.Indicator,
        int numberOfBits = 16,
        uint seed = 314489979,
        bool useOrderedHashing = true,
        int maximumNumberOfInverts = 0)
        => catalog.OneHotHashEncoding(
            [new InputOutputColumnPair(outputColumnName, inputColumnName)],
            outputKind,
            numberOfBits,
            seed,
            useOrderedHashing,
            maximumNumberOfInverts);

    public static OneHotHashEncodingEstimator OneHotHashEncoding(
        this TransformsCatalog.CategoricalTransforms catalog,
        InputOutputColumnPair[] columns,
        OneHotEncodingEstimator.OutputKind outputKind = OneHotEncodingEstimator.OutputKind.Indicator,
        int numberOfBits = 16,
        uint seed = 314489979,
        bool useOrderedHashing = true,
        int maximumNumberOfInverts = 0)
        => new(
            Array.ConvertAll(
                InputOutputColumnPair.ToPairs(columns),
                pair => new HashingEstimator.ColumnOptions(
                    pair.Output, pair.Input, numberOfBits, seed, useOrderedHashing, maximumNumberOfInverts)),
            outputKind);
}
