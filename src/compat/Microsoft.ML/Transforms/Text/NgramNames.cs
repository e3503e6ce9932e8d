using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms.Text;

internal static class NgramNames
{
    /// <summary>The texts of an n-gram's keys with bars between them; null where the keys have no texts.</summary>
    public static string[]? Create(DataViewSchema.Column column, NgramDictionary dictionary)
        => KeySlotNames.GetKeyTexts(column) is { } texts
            ? [.. dictionary.Ngrams.Select(ngram => string.Join('|', ngram.Select(key => texts[key - 1])))]
            : null;
}
