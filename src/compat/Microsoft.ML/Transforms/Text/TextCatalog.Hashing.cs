using Microsoft.ML.Transforms.Text;
using static Microsoft.ML.Transforms.Text.NgramExtractingEstimator;

namespace Microsoft.ML;

public static partial class TextCatalog
{
    public static NgramHashingEstimator ProduceHashedNgrams(
        this TransformsCatalog.TextTransforms catalog,
        string outputColumnName,
        string? inputColumnName = null,
        int numberOfBits = 16,
        int ngramLength = 2,
        int skipLength = 0,
        bool useAllLengths = true,
        uint seed = 314489979,
        bool useOrderedHashing = true,
        int maximumNumberOfInverts = 0,
        bool rehashUnigrams = false)
        => catalog.ProduceHashedNgrams(
            outputColumnName,
            [inputColumnName ?? outputColumnName],
            numberOfBits,
            ngramLength,
            skipLength,
            useAllLengths,
            seed,
            useOrderedHashing,
            maximumNumberOfInverts,
            rehashUnigrams);

    public static NgramHashingEstimator ProduceHashedNgrams(
        this TransformsCatalog.TextTransforms catalog,
        string outputColumnName,
        string[]? inputColumnNames = null,
        int numberOfBits = 16,
        int ngramLength = 2,
        int skipLength = 0,
        bool useAllLengths = true,
        uint seed = 314489979,
        bool useOrderedHashing = true,
        int maximumNumberOfInverts = 0,
        bool rehashUnigrams = false)
        => new(
            outputColumnName,
            inputColumnNames ?? [outputColumnName],
            ToHash(numberOfBits, ngramLength, skipLength, useAllLengths, seed, useOrderedHashing, rehashUnigrams),
            maximumNumberOfInverts);

    public static WordHashBagEstimator ProduceHashedWordBags(
        this TransformsCatalog.TextTransforms catalog,
        string outputColumnName,
        string? inputColumnName = null,
        int numberOfBits = 16,
        int ngramLength = 1,
        int skipLength = 0,
        bool useAllLengths = true,
        uint seed = 314489979,
        bool useOrderedHashing = true,
        int maximumNumberOfInverts = 0)
        => catalog.ProduceHashedWordBags(
            outputColumnName,
            [inputColumnName ?? outputColumnName],
            numberOfBits,
            ngramLength,
            skipLength,
            useAllLengths,
            seed,
            useOrderedHashing,
            maximumNumberOfInverts);

    public static WordHashBagEstimator ProduceHashedWordBags(
        this TransformsCatalog.TextTransforms catalog,
        string outputColumnName,
        string[] inputColumnNames,
        int numberOfBits = 16,
        int ngramLength = 1,
        int skipLength = 0,
        bool useAllLengths = true,
        uint seed = 314489979,
        bool useOrderedHashing = true,
        int maximumNumberOfInverts = 0)
        => new(
            outputColumnName,
            inputColumnNames,
            ToHash(numberOfBits, ngramLength, skipLength, useAllLengths, seed, useOrderedHashing, rehashUnigrams: false),
            seed,
            maximumNumberOfInverts);

    private static NgramHash ToHash(
        int numberOfBits, int ngramLength, int skipLength, bool useAllLengths, uint seed, bool useOrderedHashing, bool rehashUnigrams)
        => new(
            new NgramSettings(ngramLength, skipLength, useAllLengths, maximumNgramsCount: null, WeightingCriteria.Tf),
            numberOfBits,
            seed,
            useOrderedHashing,
            rehashUnigrams);
}
