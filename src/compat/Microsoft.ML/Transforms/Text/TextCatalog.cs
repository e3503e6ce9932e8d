using Microsoft.ML.Transforms;
using Microsoft.ML.Transforms.Text;

namespace Microsoft.ML;

public static partial class TextCatalog
{
    public static TextFeaturizingEstimator FeaturizeText(
        this TransformsCatalog.TextTransforms catalog, string outputColumnName, string? inputColumnName = null)
        => new(outputColumnName, [inputColumnName ?? outputColumnName], new TextFeaturizingEstimator.Options());

    public static TextFeaturizingEstimator FeaturizeText(
        this TransformsCatalog.TextTransforms catalog,
        string outputColumnName,
        TextFeaturizingEstimator.Options? options,
        params string[]? inputColumnNames)
        => new(
            outputColumnName,
            inputColumnNames is { Length: > 0 } ? inputColumnNames : [outputColumnName],
            options ?? new TextFeaturizingEstimator.Options());

    public static TextNormalizingEstimator NormalizeText(
        this TransformsCatalog.TextTransforms catalog,
        string outputColumnName,
        string? inputColumnName = null,
        TextNormalizingEstimator.CaseMode caseMode = TextNormalizingEstimator.CaseMode.Lower,
        bool keepDiacritics = false,
        bool keepPunctuations = true,
        bool keepNumbers = true)
        => new(ToPairs(outputColumnName, inputColumnName), new TextNormalizer(caseMode, keepDiacritics, keepPunctuations, keepNumbers));

    public static WordTokenizingEstimator TokenizeIntoWords(
        this TransformsCatalog.TextTransforms catalog,
        string outputColumnName,
        string? inputColumnName = null,
        char[]? separators = null)
        => new(ToPairs(outputColumnName, inputColumnName), separators ?? [' ']);

    public static TokenizingByCharactersEstimator TokenizeIntoCharactersAsKeys(
        this TransformsCatalog.TextTransforms catalog,
        string outputColumnName,
        string? inputColumnName = null,
        bool useMarkerCharacters = true)
        => new(ToPairs(outputColumnName, inputColumnName), useMarkerCharacters);

    public static StopWordsRemovingEstimator RemoveDefaultStopWords(
        this TransformsCatalog.TextTransforms catalog,
        string outputColumnName,
        string? inputColumnName = null,
        StopWordsRemovingEstimator.Language language = StopWordsRemovingEstimator.Language.English)
        => new(ToPairs(outputColumnName, inputColumnName), language);

    public static CustomStopWordsRemovingEstimator RemoveStopWords(
        this TransformsCatalog.TextTransforms catalog,
        string outputColumnName,
        string? inputColumnName = null,
        params string[] stopwords)
        => new(ToPairs(outputColumnName, inputColumnName), stopwords);

    public static NgramExtractingEstimator ProduceNgrams(
        this TransformsCatalog.TextTransforms catalog,
        string outputColumnName,
        string? inputColumnName = null,
        int ngramLength = 2,
        int skipLength = 0,
        bool useAllLengths = true,
        int maximumNgramsCount = 10000000,
        NgramExtractingEstimator.WeightingCriteria weighting = NgramExtractingEstimator.WeightingCriteria.Tf)
        => new(
            ToPairs(outputColumnName, inputColumnName),
            new NgramSettings(ngramLength, skipLength, useAllLengths, [maximumNgramsCount], weighting));

    public static WordBagEstimator ProduceWordBags(
        this TransformsCatalog.TextTransforms catalog,
        string outputColumnName,
        string? inputColumnName = null,
        int ngramLength = 2,
        int skipLength = 0,
        bool useAllLengths = true,
        int maximumNgramsCount = 10000000,
        NgramExtractingEstimator.WeightingCriteria weighting = NgramExtractingEstimator.WeightingCriteria.Tf)
        => catalog.ProduceWordBags(
            outputColumnName, [inputColumnName ?? outputColumnName], ngramLength, skipLength, useAllLengths, maximumNgramsCount, weighting);

    public static WordBagEstimator ProduceWordBags(
        this TransformsCatalog.TextTransforms catalog,
        string outputColumnName,
        string[] inputColumnNames,
        int ngramLength = 2,
        int skipLength = 0,
        bool useAllLengths = true,
        int maximumNgramsCount = 10000000,
        NgramExtractingEstimator.WeightingCriteria weighting = NgramExtractingEstimator.WeightingCriteria.Tf)
        => new(
            outputColumnName,
            inputColumnNames,
            new NgramSettings(ngramLength, skipLength, useAllLengths, [maximumNgramsCount], weighting));

    private static (string Output, string Input)[] ToPairs(string outputColumnName, string? inputColumnName)
        => InputOutputColumnPair.ToPairs([new InputOutputColumnPair(outputColumnName, inputColumnName)]);
}
