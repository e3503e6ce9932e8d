namespace Microsoft.ML.Transforms;

/// <summary>Compares texts by their characters, so that looking one up creates no string.</summary>
internal sealed class TextComparer : IEqualityComparer<ReadOnlyMemory<char>>, IComparer<ReadOnlyMemory<char>>
{
    private TextComparer()
    {
    }

    public static TextComparer Instance { get; } = new();

    public static IEqualityComparer<T>? EqualityOf<T>() => Instance as IEqualityComparer<T>;

    public static IComparer<T> OrderOf<T>() => Instance as IComparer<T> ?? Comparer<T>.Default;

    public bool Equals(ReadOnlyMemory<char> x, ReadOnlyMemory<char> y) => x.Span.SequenceEqual(y.Span);

    public int GetHashCode(ReadOnlyMemory<char> obj) => string.GetHashCode(obj.Span);

    public int Compare(ReadOnlyMemory<char> x, ReadOnlyMemory<char> y) => x.Span.SequenceCompareTo(y.Span);
}
