namespace Microsoft.ML.Transforms;

/// <summary>The functions of texts. A negative index counts from the end, and one outside the text means its nearest end.</summary>
internal static class ExpressionTexts
{
    public static bool AreEqual(ReadOnlyMemory<char> left, ReadOnlyMemory<char> right) => left.Span.SequenceEqual(right.Span);

    public static int Length(ReadOnlyMemory<char> text) => text.Length;

    public static ReadOnlyMemory<char> Lower(ReadOnlyMemory<char> text) => text.ToString().ToLowerInvariant().AsMemory();

    public static ReadOnlyMemory<char> Upper(ReadOnlyMemory<char> text) => text.ToString().ToUpperInvariant().AsMemory();

    public static ReadOnlyMemory<char> Left(ReadOnlyMemory<char> text, int index) => text[..Clamp(text, index)];

    public static ReadOnlyMemory<char> Right(ReadOnlyMemory<char> text, int index) => text[Clamp(text, index)..];

    public static ReadOnlyMemory<char> Middle(ReadOnlyMemory<char> text, int start, int end)
    {
        var first = Clamp(text, start);
        return text[first..Math.Max(first, Clamp(text, end))];
    }

    public static ReadOnlyMemory<char> Concatenate(ReadOnlyMemory<char>[] texts)
        => string.Concat(texts.Select(text => text.ToString())).AsMemory();

    private static int Clamp(ReadOnlyMemory<char> text, int index) => Math.Clamp(index < 0 ? index + text.Length : index, 0, text.Length);
}
