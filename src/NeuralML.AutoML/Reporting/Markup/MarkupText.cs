using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace NeuralML.AutoML.Reporting.Markup;

/// <summary>Makes any text harmless within markup.</summary>
internal static class MarkupText
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Encodes <paramref name="text"/> for an element or an attribute in quotes.</summary>
    public static string Encode(string text) => Encoder.Encode(Clean(text));

    /// <summary>Replaces what markup cannot hold, and what turns the direction of the text around it, by U+FFFD.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            clean.Append((IsAllowed(rune.Value) ? rune : Rune.ReplacementChar).ToString());
        }

        return clean.ToString();
    }

    private static bool IsAllowed(int value) => value switch
    {
        '\t' or '\n' => true,
        < ' ' or (>= 0x7F and < 0xA0) => false,
        (>= 0x200E and <= 0x200F) or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) => false,
        0xFFFE or 0xFFFF => false,
        _ => true,
    };
}
