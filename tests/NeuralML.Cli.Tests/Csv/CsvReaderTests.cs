using FsCheck.Xunit;
using NeuralML.Cli.Csv;
using NeuralML.Cli.Terminal;

namespace NeuralML.Cli.Tests.Csv;

public sealed class CsvReaderTests
{
    [Theory]
    [InlineData("a,b\nc,d\n", "a|b/c|d")]
    [InlineData("a,b\r\nc,d", "a|b/c|d")]
    [InlineData("a,b\rc,d", "a|b/c|d")]
    [InlineData("a,\n\n \n,b\n", "a|/|b")]
    [InlineData("\"a,b\",\"c\"\"d\",\"\"\n", "a,b|c\"d|")]
    [InlineData("\"a\nb\",c\n", "a\nb|c")]
    [InlineData(" a , \"b \" ,5\" pipe\n", "a|b |5\" pipe")]
    [InlineData("", "")]
    public void Records_are_read_as_people_write_them(string text, string expected)
        => Read(text, ',').ShouldBe(expected.Length == 0 ? [] : expected.Split('/').Select(record => record.Split('|')));

    [Fact]
    public void Tabs_separate_fields_and_are_no_spaces_then()
        => Read("a\t\tb\n", '\t').ShouldBe([["a", "", "b"]]);

    [Fact]
    public void A_record_knows_the_line_it_begins_in()
    {
        using var reader = new CsvReader("x.csv", new StringReader("a,\"1\n2\"\n\nb,c\n"), ',');
        reader.Read();
        reader.Read();
        (reader.Line, reader.Row).ShouldBe((4, 1));
    }

    [Fact]
    public void A_quote_that_is_not_closed_is_refused()
        => Should.Throw<UserException>(() => Read("a,b\nc,\"d\ne,f\n", ',')).Message
            .ShouldBe("'x.csv', line 2, has a quote that is not closed.");

    [Fact]
    public void A_record_of_another_width_is_refused()
    {
        using var reader = new CsvReader("x.csv", new StringReader("a,b\n1,2,3\n"), ',') { Width = 2 };
        reader.Read();
        Should.Throw<UserException>(() => reader.Read()).Message.ShouldBe("'x.csv', line 2, has 3 fields; the header has 2.");
    }

    [Property]
    public void What_is_written_is_read_again(string[][] records)
    {
        // A record of one empty field is an empty line, which is no record.
        var filled = records.Where(record => record is { Length: > 0 })
            .Select(record => record.Select(field => field ?? "").Prepend("x").ToArray())
            .ToArray();
        using var text = new StringWriter();
        var writer = new CsvWriter(text);
        foreach (var record in filled)
            writer.Write(record);

        Read(text.ToString(), ',').ShouldBe(filled);
    }

    private static List<string[]> Read(string text, char separator)
    {
        using var reader = new CsvReader("x.csv", new StringReader(text), separator);
        var records = new List<string[]>();
        while (reader.Read())
            records.Add([.. reader.Fields]);
        return records;
    }
}
