using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

/// <summary>Texts as integers and times. No text is the default.</summary>
internal static class TextParsing
{
    // ML.NET refuses what is no signed integer, while all other types give the default for it.
    private static readonly Dictionary<Type, string> Refusing = new()
    {
        [typeof(sbyte)] = "sbyte",
        [typeof(short)] = "short",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
    };

    /// <summary>A function of a text to this raw type.</summary>
    public static Delegate Find(Type output)
    {
        var type = Enum.GetValues<DataKind>().Select(DataKinds.ToItemType).First(type => type.RawType == output);
        return Generic.Call(Create<int>, output, FieldParsers.Create(type, '.'), Refusing.GetValueOrDefault(output));
    }

    private static Func<ReadOnlyMemory<char>, T> Create<T>(FieldParser<T> parse, string? refusingName)
        => text =>
        {
            if (text.IsEmpty)
                return default!;
            if (parse(text.Span, out var value))
                return value;
            return refusingName is null
                ? default!
                : throw new InvalidOperationException($"Value could not be parsed from text to {refusingName}.");
        };
}
