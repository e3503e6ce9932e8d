using System.Text;
using NeuralML.AutoML.Reporting.Markup;

namespace NeuralML.AutoML.Reporting.Markdown;

/// <summary>Makes any text harmless within Markdown.</summary>
internal static class MarkdownText
{
    private const string Special = "\\`*_{}[]#|~$";

    /// <summary>One line in which nothing is markup, a link or HTML.</summary>
    public static string Encode(string text)
    {
        var encoded = new StringBuilder(text.Length);
        foreach (char character in MarkupText.Clean(text))
        {
            switch (character)
            {
                case '<':
                    encoded.Append("&lt;");
                    break;
                case '>':
                    encoded.Append("&gt;");
                    break;
                case '&':
                    encoded.Append("&amp;");
                    break;
                case '\n' or '\t':
                    encoded.Append(' ');
                    break;
                default:
                    encoded.Append(Special.Contains(character, StringComparison.Ordinal) ? "\\" : "").Append(character);
                    break;
            }
        }

        return encoded.ToString();
    }
}
