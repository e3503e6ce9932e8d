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
}
