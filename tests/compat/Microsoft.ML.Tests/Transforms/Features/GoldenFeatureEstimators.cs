using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms.Text;

namespace NeuralML.Compat.Tests.Transforms.Features;

/// <summary>The estimators of the golden cases of feature selection and texts, by the C# text in the file.</summary>
internal static class GoldenFeatureEstimators
{
    private const string Prefix = "mlContext.Transforms.";
    private const string KeysOfWords
        = "Text.TokenizeIntoWords(\"W\", \"Text\").Append(Transforms.Conversion.MapValueToKey(\"K\", \"W\"))"
        + ".Append(Transforms.Text.ProduceNgrams(\"Out\", \"K\"";

    private static readonly Dictionary<string, Func<TransformsCatalog, IEstimator<ITransformer>>> ByApi = CreateAll()
        .ToDictionary(pair => Prefix + pair.Api.Replace("(Transforms.", $"({Prefix}"), pair => pair.Create);

    public static bool Has(string api) => ByApi.ContainsKey(api);

    public static IEstimator<ITransformer> Create(MLContext mlContext, string api) => ByApi[api](mlContext.Transforms);

    private static IEnumerable<(string Api, Func<TransformsCatalog, IEstimator<ITransformer>> Create)> CreateAll()
        => [.. Selections(), .. Expressions(), .. Tokens(), .. Ngrams(), .. Hashed(), .. Featurizers()];

    private static IEnumerable<(string Api, Func<TransformsCatalog, IEstimator<ITransformer>> Create)> Selections()
    {
        yield return (
            "Concatenate(\"F\", \"A\", \"B\", \"Z\")"
            + ".Append(Transforms.FeatureSelection.SelectFeaturesBasedOnCount(\"Out\", \"F\", count: 10))",
            t => t.Concatenate("F", "A", "B", "Z").Append(t.FeatureSelection.SelectFeaturesBasedOnCount("Out", "F", count: 10)));
    }

    private static IEnumerable<(string Api, Func<TransformsCatalog, IEstimator<ITransformer>> Create)> Expressions()
    {
        yield return (
            "Expression(\"Out\", \"(x, y) => x * 2 + y\", \"A\", \"C\")", t => t.Expression("Out", "(x, y) => x * 2 + y", "A", "C"));
    }

    private static IEnumerable<(string Api, Func<TransformsCatalog, IEstimator<ITransformer>> Create)> Tokens()
    {
        foreach (var column in (string[])["Txt", "VCat"])
        {
            yield return ($"Text.NormalizeText(\"Out\", \"{column}\")", t => t.Text.NormalizeText("Out", column));
            yield return ($"Text.TokenizeIntoWords(\"Out\", \"{column}\")", t => t.Text.TokenizeIntoWords("Out", column));
        }

        yield return (
            "Text.NormalizeText(\"Out\", \"Txt\", TextNormalizingEstimator.CaseMode.Upper, "
            + "keepDiacritics: false, keepPunctuations: false, keepNumbers: false)",
            t => t.Text.NormalizeText("Out", "Txt", TextNormalizingEstimator.CaseMode.Upper, false, false, false));
        yield return (
            "Text.NormalizeText(\"Out\", \"Txt\", TextNormalizingEstimator.CaseMode.None, "
            + "keepDiacritics: true, keepPunctuations: true, keepNumbers: true)",
            t => t.Text.NormalizeText("Out", "Txt", TextNormalizingEstimator.CaseMode.None, keepDiacritics: true));
        yield return (
            "Text.NormalizeText(\"Out\", \"Txt\", keepPunctuations: false)", t => t.Text.NormalizeText("Out", "Txt", keepPunctuations: false));
        yield return (
            "Text.TokenizeIntoWords(\"Out\", \"Txt\", new[] { ' ', ',', '.', '!' })",
            t => t.Text.TokenizeIntoWords("Out", "Txt", [' ', ',', '.', '!']));
        yield return (
            "Text.TokenizeIntoCharactersAsKeys(\"Out\", \"Text\")", t => t.Text.TokenizeIntoCharactersAsKeys("Out", "Text"));
        yield return (
            "Text.NormalizeText(\"N\", \"Text\", keepPunctuations: false).Append(Transforms.Text.TokenizeIntoWords(\"W\", \"N\"))"
            + ".Append(Transforms.Text.RemoveDefaultStopWords(\"Out\", \"W\"))",
            t => t.Text.NormalizeText("N", "Text", keepPunctuations: false).Append(t.Text.TokenizeIntoWords("W", "N"))
                .Append(t.Text.RemoveDefaultStopWords("Out", "W")));
        yield return (
            "Text.TokenizeIntoWords(\"W\", \"Text\").Append(Transforms.Text.RemoveStopWords(\"Out\", \"W\", \"the\", \"dog\"))",
            t => t.Text.TokenizeIntoWords("W", "Text").Append(t.Text.RemoveStopWords("Out", "W", "the", "dog")));
    }

    private static IEnumerable<(string Api, Func<TransformsCatalog, IEstimator<ITransformer>> Create)> Ngrams()
    {
        yield return ($"{KeysOfWords}))", t => WordKeys(t).Append(t.Text.ProduceNgrams("Out", "K")));
        yield return ($"{KeysOfWords}, ngramLength: 1))", t => WordKeys(t).Append(t.Text.ProduceNgrams("Out", "K", 1)));
        foreach (var weighting in (NgramExtractingEstimator.WeightingCriteria[])
            [NgramExtractingEstimator.WeightingCriteria.Idf, NgramExtractingEstimator.WeightingCriteria.TfIdf])
        {
            yield return (
                $"{KeysOfWords}, ngramLength: 1, weighting: NgramExtractingEstimator.WeightingCriteria.{weighting}))",
                t => WordKeys(t).Append(t.Text.ProduceNgrams("Out", "K", 1, weighting: weighting)));
        }

        yield return (
            $"{KeysOfWords}, ngramLength: 2, useAllLengths: false))",
            t => WordKeys(t).Append(t.Text.ProduceNgrams("Out", "K", 2, useAllLengths: false)));
        yield return (
            $"{KeysOfWords}, ngramLength: 2, skipLength: 1, useAllLengths: false))",
            t => WordKeys(t).Append(t.Text.ProduceNgrams("Out", "K", 2, skipLength: 1, useAllLengths: false)));
        yield return (
            $"{KeysOfWords}, ngramLength: 1, maximumNgramsCount: 3))",
            t => WordKeys(t).Append(t.Text.ProduceNgrams("Out", "K", 1, maximumNgramsCount: 3)));
        yield return ("Text.ProduceWordBags(\"Out\", \"Text\")", t => t.Text.ProduceWordBags("Out", "Text"));
        yield return (
            "Text.ProduceWordBags(\"Out\", \"Text\", ngramLength: 1, weighting: NgramExtractingEstimator.WeightingCriteria.TfIdf)",
            t => t.Text.ProduceWordBags(
                "Out", "Text", ngramLength: 1, weighting: NgramExtractingEstimator.WeightingCriteria.TfIdf));
    }

    private static IEnumerable<(string Api, Func<TransformsCatalog, IEstimator<ITransformer>> Create)> Hashed()
    {
        yield return (
            "Text.ProduceHashedWordBags(\"Out\", \"Text\", numberOfBits: 4)",
            t => t.Text.ProduceHashedWordBags("Out", "Text", numberOfBits: 4));
    }

    private static IEnumerable<(string Api, Func<TransformsCatalog, IEstimator<ITransformer>> Create)> Featurizers()
    {
        const string WithOptions = "Text.FeaturizeText(\"Out\", new TextFeaturizingEstimator.Options { ";
        foreach (var column in (string[])["Text", "Txt"])
            yield return ($"Text.FeaturizeText(\"Out\", \"{column}\")", t => t.Text.FeaturizeText("Out", column));
        yield return (
            WithOptions + "CharFeatureExtractor = null, WordFeatureExtractor = new WordBagEstimator.Options { NgramLength = 1 } }, \"Text\")",
            t => t.Text.FeaturizeText(
                "Out",
                new TextFeaturizingEstimator.Options
                {
                    CharFeatureExtractor = null,
                    WordFeatureExtractor = new WordBagEstimator.Options { NgramLength = 1 },
                },
                "Text"));
        yield return (
            WithOptions + "Norm = TextFeaturizingEstimator.NormFunction.None, CharFeatureExtractor = null }, \"Text\")",
            t => t.Text.FeaturizeText(
                "Out",
                new TextFeaturizingEstimator.Options { Norm = TextFeaturizingEstimator.NormFunction.None, CharFeatureExtractor = null },
                "Text"));
        yield return (
            WithOptions + "CharFeatureExtractor = null, OutputTokensColumnName = \"Tok\", "
            + "StopWordsRemoverOptions = new StopWordsRemovingEstimator.Options() }, \"Text\")",
            t => t.Text.FeaturizeText(
                "Out",
                new TextFeaturizingEstimator.Options
                {
                    CharFeatureExtractor = null,
                    OutputTokensColumnName = "Tok",
                    StopWordsRemoverOptions = new StopWordsRemovingEstimator.Options(),
                },
                "Text"));
    }

    private static EstimatorChain<ITransformer> WordKeys(TransformsCatalog t)
        => new EstimatorChain<ITransformer>().Append<ITransformer>(t.Text.TokenizeIntoWords("W", "Text"))
            .Append<ITransformer>(t.Conversion.MapValueToKey("K", "W"));
}
