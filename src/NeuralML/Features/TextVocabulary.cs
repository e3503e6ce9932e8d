using Microsoft.ML;
using NeuralML.Persistence;

namespace NeuralML.Features;

/// <summary>Texts; an empty one is missing.</summary>
internal sealed class TextVocabulary : Vocabulary
{
    private readonly Dictionary<string, int> _codes = new(StringComparer.Ordinal);

    public override int LevelCount => _codes.Count;

    /// <exception cref="FormatException">The levels are not there, or some are there twice.</exception>
    public static TextVocabulary Read(string name, StateReader state)
    {
        var vocabulary = new TextVocabulary();
        foreach (var level in state.Texts(name))
        {
            if (level.Length == 0 || !vocabulary._codes.TryAdd(level, vocabulary.LevelCount + 1))
                throw state.Damaged(name, $"has the level '{level}', which is empty or there twice");
        }

        return vocabulary;
    }

    public override void Write(string name, StateWriter state)
        => state.Add(name, [.. _codes.OrderBy(level => level.Value).Select(level => level.Key)]);

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
