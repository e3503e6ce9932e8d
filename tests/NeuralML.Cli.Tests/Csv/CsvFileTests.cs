using System.Text;
using NeuralML.Cli.Csv;

namespace NeuralML.Cli.Tests.Csv;

public sealed class CsvFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("a,b\n1,2\n", ',')]
    [InlineData("a;b\n1,5;2\n3,5;4\n", ';')]
    [InlineData("a\tb\n1,5\t2\n", '\t')]
    [InlineData("a|b|c\n1|2|x;y\n", '|')]
    [InlineData("\"a;b\",c\n\"1;2\",3\n", ',')]
    public void The_separator_is_found(string text, char expected)
        => CsvFile.Open(_folder.Write("x.csv", text), null).Separator.ShouldBe(expected);

    [Fact]
    public void A_given_separator_is_taken()
        => CsvFile.Open(_folder.Write("x.csv", "a,b;c\n1,2;3\n"), ';').Columns.ShouldBe(["a,b", "c"]);

    [Fact]
    public void A_mark_at_the_beginning_belongs_to_no_name()
        => CsvFile.Open(_folder.Write("x.csv", "ä,b\n1,2\n", new UTF8Encoding(true)), null).Columns.ShouldBe(["ä", "b"]);

    [Fact]
    public void UTF_16_is_read()
        => CsvFile.Open(_folder.Write("x.csv", "ä,b\n1,2\n", Encoding.Unicode), null).Columns.ShouldBe(["ä", "b"]);

    [Fact]
    public void What_is_no_UTF_8_is_Latin_1()
        => CsvFile.Open(_folder.Write("x.csv", "Größe,b\n1,2\n", Encoding.Latin1), null).Columns.ShouldBe(["Größe", "b"]);

    public void Dispose() => _folder.Dispose();
}
