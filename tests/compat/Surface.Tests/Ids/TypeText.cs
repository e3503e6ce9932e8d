using System.Text.RegularExpressions;

namespace NeuralML.Compat.Surface.Ids;

/// <summary>Works on types written as in ids, e.g. <c>Outer{System.Int32}.Inner{`0}</c>.</summary>
internal static partial class TypeText
{
    /// <summary>Splits at the commas outside of all brackets.</summary>
    public static IReadOnlyList<string> Split(string list)
    {
        var parts = new List<string>();
        var depth = 0;
        var start = 0;
        for (var i = 0; i < list.Length; i++)
        {
            depth += list[i] is '{' or '[' or '(' ? 1 : list[i] is '}' or ']' or ')' ? -1 : 0;
            if (list[i] == ',' && depth == 0)
            {
                parts.Add(list[start..i].Trim());
                start = i + 1;
            }
        }

        if (list.Length > 0)
        {
            parts.Add(list[start..].Trim());
        }

        return parts;
    }

    /// <summary>The definition a reference is made from (<c>Outer`1.Inner`1</c>) and its arguments from left to right.</summary>
    public static (string Definition, IReadOnlyList<string> Arguments) Open(string reference)
    {
        var definition = "";
        var arguments = new List<string>();
        for (var i = 0; i < reference.Length; i++)
        {
            if (reference[i] != '{')
            {
                definition += reference[i];
                continue;
            }

            var end = ClosingBrace(reference, i);
            var own = Split(reference[(i + 1)..end]);
            arguments.AddRange(own);
            definition += "`" + own.Count;
            i = end;
        }

        return (definition, arguments);
    }

    /// <summary>Puts the arguments in the place of the type parameters `0, `1, ... and leaves those of methods (``0) alone.</summary>
    public static string Substitute(string text, IReadOnlyList<string> arguments) =>
        TypeParameter().Replace(text, match =>
            int.Parse(match.Groups[1].Value) is var index && index < arguments.Count ? arguments[index] : match.Value);

    private static int ClosingBrace(string text, int open)
    {
        var depth = 0;
        for (var i = open; i < text.Length; i++)
        {
            depth += text[i] == '{' ? 1 : text[i] == '}' ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        throw new FormatException($"'{text}' has an unclosed brace.");
    }

    // Not after a name (that is the arity of a definition, List`1) and not after another tick (a method's parameter).
    [GeneratedRegex(@"(?<![`\w])`(\d+)")]
    private static partial Regex TypeParameter();
}
