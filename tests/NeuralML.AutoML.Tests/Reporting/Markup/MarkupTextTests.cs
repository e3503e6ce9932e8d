using System.Xml.Linq;
using FsCheck.Xunit;
using NeuralML.AutoML.Reporting.Markdown;
using NeuralML.AutoML.Reporting.Markup;

namespace NeuralML.AutoML.Tests.Reporting.Markup;

public class MarkupTextTests
{
    [Fact]
    public void Nothing_of_a_text_is_markup()
        => MarkupText.Encode("<script>\"&' größer 温度").ShouldBe("&lt;script&gt;&quot;&amp;&#x27; größer 温度");

    [Theory]
    [InlineData("a\0b", "a\uFFFDb")]
    [InlineData("a\u202Eb", "a\uFFFDb")]
    public void What_markup_cannot_hold_is_replaced(string text, string clean) => MarkupText.Clean(text).ShouldBe(clean);

    [Fact]
    public void Half_a_character_is_replaced() => MarkupText.Clean(new string(['a', '\uD800', 'b'])).ShouldBe("a\uFFFDb");

    [Property]
    public void Any_text_can_be_read_back_from_an_attribute_and_an_element(string? text)
    {
        string clean = MarkupText.Clean(text ?? "");
        using var writer = new StringWriter();
        new MarkupWriter(writer).Element("a", text ?? "", ("b", text ?? ""));

        var element = XElement.Parse(writer.ToString(), LoadOptions.PreserveWhitespace);

        element.Value.ShouldBe(clean);
        element.Attribute("b")!.Value.ShouldBe(clean);
    }

    [Fact]
    public void Markdown_has_no_links_tables_or_html_of_its_own()
        => MarkdownText.Encode("[a](b)|`c`\n<d> *e* & $f$").ShouldBe("\\[a\\](b)\\|\\`c\\` &lt;d&gt; \\*e\\* &amp; \\$f\\$");
}
