using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Compat.Tests.Data;

public sealed class HostileTextTests : IDisposable
{
    private readonly DataOperationsCatalog _data = new MLContext(seed: 1).Data;
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false, 3)]
    [InlineData(true, 2)]
    public void A_quote_that_is_never_closed_makes_the_field_missing(bool multilines, int rows)
    {
        var texts = Texts("a\n\"open\nb\n", options => options.ReadMultilines = multilines);
        texts.Length.ShouldBe(rows);
        texts[1].ShouldBeEmpty();
    }

    [Fact]
    public void A_byte_order_mark_before_a_quoted_field_is_no_text()
        => Texts("\uFEFF\"a,b\"\r\nc\r\n").ShouldBe(["a,b", "c"]);

    [Fact]
    public void Line_ends_of_all_kinds_may_be_mixed()
        => Texts("a\r\nb\nc\rd\r\n\r\ne").ShouldBe(["a", "b", "c", "d", "e"]);

    [Fact]
    public void A_line_of_a_million_fields_and_one_of_a_million_characters_are_read()
    {
        var wide = string.Join(',', Enumerable.Repeat("7", 1_000_000));
        var data = _data.LoadFromTextFile(_folder.Write("wide.csv", wide), new TextLoader.Options
        {
            Columns = [new("V", DataKind.Single, 0, 999_999)],
            Separators = [','],
        });
        data.ReadVectors("V").ShouldHaveSingleItem().Sum().ShouldBe(7_000_000);
        var text = new string('x', 1_000_000);
        Texts($"{text}\n\"{text}\"\n").ShouldBe([text, text]);
    }

    [Fact]
    public void A_line_of_fifty_megabytes_is_read_whole()
    {
        var path = _folder.Write("long.csv", "first,1\n");
        using (var writer = File.AppendText(path))
        {
            var piece = new string('x', 1 << 20);
            for (var i = 0; i < 50; i++)
                writer.Write(piece);
            writer.Write(",2\nlast,3\n");
        }
        var data = _data.LoadFromTextFile(path, [new("T", DataKind.String, 0), new("N", DataKind.Int32, 1)], ',');
        data.GetColumn<ReadOnlyMemory<char>>("T").Select(text => text.Length).ShouldBe([5, 50 << 20, 4]);
        data.GetColumn<int>("N").ShouldBe([1, 2, 3]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("A,B\n")]
    [InlineData("A,B")]
    [InlineData("// a comment\r\nA,B\r\n\r\n")]
    public void A_file_that_is_empty_or_has_a_header_alone_has_no_rows(string content)
        => Texts(content, options => options.HasHeader = true).ShouldBeEmpty();

    [Theory]
    [InlineData("Other,Names\n")]
    [InlineData("One\n")]
    [InlineData("Far,more,names,than,fields\n")]
    public void A_header_that_does_not_match_is_left_out_all_the_same(string header)
    {
        var path = _folder.Write("data.csv", header + "x,1\ny,2\n");
        var data = _data.LoadFromTextFile<Row>(path, separatorChar: ',', hasHeader: true);
        data.Schema.Select(column => column.Name).ShouldBe(["Text", "Number"]);
        data.GetColumn<string>("Text").ShouldBe(["x", "y"]);
        data.GetColumn<float>("Number").ShouldBe([1, 2]);
    }

    [Fact]
    public void Bytes_that_are_no_UTF8_become_replacement_characters_and_end_neither_field_nor_line()
    {
        var path = _folder.Write("data.csv", "");
        File.WriteAllBytes(path, [.. "a"u8, 0xFF, .. "b,1\n"u8, 0xC3, .. ",2\nc\u00E9,3\n"u8, 0xE2, 0x82]);
        var data = _data.LoadFromTextFile(path, [new("T", DataKind.String, 0), new("N", DataKind.Single, 1)], ',');
        data.GetColumn<string>("T").ShouldBe(["a\uFFFDb", "\uFFFD", "c\u00E9", "\uFFFD"]);
        data.GetColumn<float>("N").ShouldBe([1, 2, 3, 0]);
    }

    [Theory]
    [InlineData("1.2.3")]
    [InlineData("0x10")]
    [InlineData("1e")]
    [InlineData("--1")]
    [InlineData("\0")]
    public void A_malformed_real_is_NaN_and_a_malformed_integer_fails_with_line_and_column(string number)
    {
        var path = _folder.Write("data.csv", $"7\n{number}\n8\n");
        var data = _data.LoadFromTextFile(path, [new("S", DataKind.Single, 0), new("D", DataKind.Double, 0), new("I", DataKind.Int32, 0)]);
        data.GetColumn<float>("S").ShouldBe([7, float.NaN, 8]);
        data.GetColumn<double>("D").ShouldBe([7, double.NaN, 8]);
        Should.Throw<FormatException>(() => data.GetColumn<int>("I").ToArray())
            .Message.ShouldBe($"Parsing failed with an exception: Could not parse value {number} in line 2, column I");
    }

    [Fact]
    public void Zeros_in_a_file_are_characters()
        => Texts("a\0b\n\0\n").ShouldBe(["a\0b", "\0"]);

    [Fact]
    public void Quotes_at_the_very_end_of_a_line_do_not_reach_behind_it()
        => Texts("\"\n\"\"\n\"\"\"\n", options => options.EscapeChar = '\\').ShouldBe(["", "", ""]);

    [Fact]
    public void A_sparse_index_beyond_all_fields_is_not_read()
    {
        var data = _data.LoadFromTextFile(
            _folder.Write("sparse.csv", "3,2147483647:1,0:5\n"), [new("V", DataKind.Single, 0, 2)], ',', allowSparse: true);
        data.ReadVectors("V").ShouldBe([[5, 0, 0]]);
    }

    private string[] Texts(string content, Action<TextLoader.Options>? configure = null)
    {
        var options = new TextLoader.Options { Columns = [new("T", DataKind.String, 0)], Separators = [','], AllowQuoting = true };
        configure?.Invoke(options);
        return [.. _data.LoadFromTextFile(_folder.Write("data.csv", content), options).GetColumn<string>("T")];
    }

    private sealed class Row
    {
        [LoadColumn(0)]
        public string Text { get; set; } = "";

        [LoadColumn(1)]
        public float Number { get; set; }
    }
}
