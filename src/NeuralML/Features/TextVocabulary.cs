using Microsoft.ML;

namespace NeuralML.Features;

/// <summary>Texts; an empty one is missing.</summary>
internal sealed class TextVocabulary : Vocabulary
{
    private readonly Dictionary<string, int> _codes = new(StringComparer.Ordinal);

    public override int LevelCount => _codes.Count;

    public override Func<int> CreateReader(DataViewRow row, DataViewSchema.Column column, bool learn)
    {
        var read = row.GetGetter<ReadOnlyMemory<char>>(column);
        // Looked up as characters, so that a row costs no string.
        var codes = _codes.GetAlternateLookup<ReadOnlySpan<char>>();
        ReadOnlyMemory<char> text = default;
        return () =>
        {
            read(ref text);
            if (text.IsEmpty)
                return Unknown;
            if (!codes.TryGetValue(text.Span, out var code) && learn)
                codes[text.Span] = code = _codes.Count + 1;
            return code;
        };
    }
}
