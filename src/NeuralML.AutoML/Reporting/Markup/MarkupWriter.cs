namespace NeuralML.AutoML.Reporting.Markup;

/// <summary>Writes HTML and SVG that is well-formed XML too, every text and attribute encoded.</summary>
/// <param name="writer">Where to.</param>
internal sealed class MarkupWriter(TextWriter writer)
{
    private readonly Stack<string> open = new();

    /// <summary>Opens an element.</summary>
    public MarkupWriter Open(string element, params ReadOnlySpan<MarkupAttribute> attributes)
    {
        Start(element, attributes);
        writer.Write('>');
        open.Push(element);
        return this;
    }

    /// <summary>Closes the element opened last.</summary>
    public MarkupWriter Close()
    {
        string element = open.Pop();
        writer.Write("</");
        writer.Write(element);
        writer.Write(IsBlock(element) ? ">\n" : ">");
        return this;
    }

    /// <summary>Writes a text.</summary>
    public MarkupWriter Text(string text)
    {
        writer.Write(MarkupText.Encode(text));
        return this;
    }

    /// <summary>Writes an element with a text.</summary>
    public MarkupWriter Element(string element, string text, params ReadOnlySpan<MarkupAttribute> attributes)
        => Open(element, attributes).Text(text).Close();

    /// <summary>Writes an element without content, such as a shape.</summary>
    public MarkupWriter Empty(string element, params ReadOnlySpan<MarkupAttribute> attributes)
    {
        Start(element, attributes);
        writer.Write("/>");
        return this;
    }

    /// <summary>Writes markup of our own as it is.</summary>
    public MarkupWriter Raw(string markup)
    {
        writer.Write(markup);
        return this;
    }

    private static bool IsBlock(string element)
        => element is not ("a" or "b" or "bdi" or "code" or "span" or "text" or "title" or "td" or "th");

    private void Start(string element, ReadOnlySpan<MarkupAttribute> attributes)
    {
        writer.Write('<');
        writer.Write(element);
        foreach (var attribute in attributes)
        {
            if (attribute.Value is not null)
            {
                writer.Write(' ');
                writer.Write(attribute.Name);
                writer.Write("=\"");
                writer.Write(MarkupText.Encode(attribute.Value));
                writer.Write('"');
            }
        }
    }
}
