using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms.Text;

/// <summary>The text, its words and its characters: n-grams of both, each brought to length 1, side by side.</summary>
internal sealed class TextFeaturizingSteps
{
    private const string Text = "Text";
    private const string Tokens = "Tokens";
    private const string Features = "Features";

    // The slots are named after these two.
    private const string Word = "Word";
    private const string Char = "Char";

    private readonly string? _features;

    public TextFeaturizingSteps(string[] inputColumnNames, TextFeaturizingEstimator.Options options)
    {
        var normalizer = new TextNormalizer(
            options.CaseMode, options.KeepDiacritics, options.KeepPunctuations, options.KeepNumbers);
        Chain = inputColumnNames is [var only]
            ? new TextNormalizingEstimator([(Text, only)], normalizer)
            : new ColumnConcatenatingEstimator(Text, inputColumnNames).Append(new TextNormalizingEstimator([(Text, Text)], normalizer));
        Chain = Chain.Append(new WordTokenizingEstimator([(Tokens, Text)], [' ']));
        AddStopWords(options.StopWordsRemoverOptions);
        if (options.WordFeatureExtractor is { } words)
        {
            Chain = Chain.Append(WordKeys.Create(Word, Tokens));
            AddNgrams(Word, words.ToSettings(), options.Norm);
        }

        if (options.CharFeatureExtractor is { } characters)
        {
            Chain = Chain.Append(new TokenizingByCharactersEstimator([(Char, Text)], useMarkerCharacters: true));
            AddNgrams(Char, characters.ToSettings(), options.Norm);
        }

        _features = (options.CharFeatureExtractor, options.WordFeatureExtractor) switch
        {
            (null, null) => null,
            (null, _) => Word,
            (_, null) => Char,
            _ => Features,
        };
        if (_features == Features)
            Chain = Chain.Append(new ColumnConcatenatingEstimator(Features, [Char, Word]));
    }

    public IEstimator<ITransformer> Chain { get; private set; }

    public IEnumerable<(string Output, string Inner)> GetResults(string outputColumnName, string? outputTokensColumnName)
    {
        if (!string.IsNullOrEmpty(outputTokensColumnName))
            yield return (outputTokensColumnName, Tokens);
        if (_features is not null)
            yield return (outputColumnName, _features);
    }

    private static LpNormNormalizingEstimatorBase.NormFunction ToLpNorm(TextFeaturizingEstimator.NormFunction norm) => norm switch
    {
        TextFeaturizingEstimator.NormFunction.L1 => LpNormNormalizingEstimatorBase.NormFunction.L1,
        TextFeaturizingEstimator.NormFunction.L2 => LpNormNormalizingEstimatorBase.NormFunction.L2,
        _ => LpNormNormalizingEstimatorBase.NormFunction.Infinity,
    };

    private void AddStopWords(IStopWordsRemoverOptions? options)
    {
        if (options is CustomStopWordsRemovingEstimator.Options custom)
            Chain = Chain.Append(new CustomStopWordsRemovingEstimator([(Tokens, Tokens)], custom.StopWords));
        else if (options is not null)
            Chain = Chain.Append(new StopWordsRemovingEstimator([(Tokens, Tokens)], StopWordsRemovingEstimator.Language.English));
    }

    private void AddNgrams(string column, NgramSettings settings, TextFeaturizingEstimator.NormFunction norm)
    {
        Chain = Chain.Append(new NgramExtractingEstimator([(column, column)], settings));
        if (norm != TextFeaturizingEstimator.NormFunction.None)
            Chain = Chain.Append(new LpNormNormalizingEstimator([(column, column)], ToLpNorm(norm), ensureZeroMean: false));
    }
}
