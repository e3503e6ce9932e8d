using System.Text;
using NeuralML.Compat.Surface.Checks;
using NeuralML.Compat.Surface.Ids;

namespace NeuralML.Compat.Surface.Listings;

/// <summary>
/// Reads what follows the tab of a listing line. Words are separated by single spaces:
/// <c>TYPE modifiers where T:constraints (parameters) [protected] [Obsolete] name=default</c> for methods,
/// <c>ctor (parameters) ...</c> for constructors, <c>TYPE { get; set; } modifiers</c> for properties,
/// <c>TYPE modifiers</c> for fields and events, <c>kind : base, interface</c> for types.
/// </summary>
internal static class SignatureParser
{
    public static TypeSignature Type(string text)
    {
        var plain = text.Replace(" [Obsolete]", "", StringComparison.Ordinal);
        var colon = plain.IndexOf(" : ", StringComparison.Ordinal);
        return colon < 0 ? new(plain, []) : new(plain[..colon], TypeText.Split(plain[(colon + 3)..]));
    }

    public static MemberSignature Member(string text)
    {
        var words = Words(text);
        var rest = words.Skip(1).ToList();
        var constraints = rest.Where((word, i) => i > 0 && rest[i - 1] == "where").Select(word => "where " + word);
        return new MemberSignature
        {
            Type = words[0],
            Accessors = rest.SingleOrDefault(word => word.StartsWith('{')) ?? "",
            Constraints = string.Join(' ', constraints),
            Parameters = TypeText.Split(rest.SingleOrDefault(word => word.StartsWith('('))?[1..^1] ?? ""),
            Modifiers = string.Join(' ', rest.Where(IsModifier)),
            Defaults = [.. rest.Where(IsDefault)],
            IsProtected = rest.Contains("[protected]"),
        };
    }

    private static bool IsModifier(string word) =>
        word is "static" or "extension" or "abstract" or "virtual" or "override" or "readonly"
        || word.StartsWith("const=", StringComparison.Ordinal);

    private static bool IsDefault(string word) =>
        !IsModifier(word) && word.Contains('=', StringComparison.Ordinal) && word[0] is not ('(' or '[');

    // A bracketed group or a quoted text is one word, whatever spaces it holds.
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var depth = 0;
        var quote = '\0';
        foreach (var c in text)
        {
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '"' or '\'')
            {
                quote = c;
            }
            else
            {
                depth += c is '(' or '{' or '[' ? 1 : c is ')' or '}' or ']' ? -1 : 0;
            }

            if (c == ' ' && depth == 0 && quote == '\0')
            {
                words.Add(word.ToString());
                word.Clear();
            }
            else
            {
                word.Append(c);
            }
        }

        words.Add(word.ToString());
        return words;
    }
}
