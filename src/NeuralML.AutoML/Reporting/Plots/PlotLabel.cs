using NeuralML.AutoML.Reporting.Markup;

namespace NeuralML.AutoML.Reporting.Plots;

/// <summary>Labels of rows, cut where they are too long.</summary>
internal static class PlotLabel
{
    private const double CharacterWidth = 7.6;

    /// <summary>The room for all <paramref name="labels"/> of at most so many characters, in pixels.</summary>
    public static double Width(IEnumerable<string> labels, int most)
        => 18 + CharacterWidth * Math.Min(most, labels.Select(label => label.Length).DefaultIfEmpty(0).Max());

    /// <summary>Draws a label that ends at <paramref name="x"/>; the whole of it is its tooltip.</summary>
    public static void Draw(MarkupWriter writer, string label, int most, double x, double y)
    {
        writer.Open("text", ("class", "label end"), ("x", x), ("y", y));
        if (label.Length > most)
        {
            writer.Element("title", label);
        }

        writer.Text(CutMiddle(label, most)).Close();
    }

    /// <summary>A text of at most so many characters, without its end.</summary>
    public static string Cut(string text, int most)
        => text.Length <= most ? text : string.Concat(text.AsSpan(0, Before(text, most - 1)), "…");

    /// <summary>A text of at most so many characters, without its middle: long names often differ at their ends.</summary>
    public static string CutMiddle(string text, int most)
        => text.Length <= most ? text
            : string.Concat(text.AsSpan(0, Before(text, most / 2)), "…", text.AsSpan(After(text, text.Length - (most - most / 2 - 1))));

    // Not between the halves of a character.
    private static int Before(string text, int index) => char.IsLowSurrogate(text[index]) ? index - 1 : index;

    private static int After(string text, int index) => char.IsLowSurrogate(text[index]) ? index + 1 : index;
}
