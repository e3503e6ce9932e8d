using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Compat.Tests.Data;

public sealed class TextLoaderTests : IDisposable
{
    private readonly MLContext _mlContext = new(seed: 1);
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Quotes_separators_and_doubled_quotes_are_read()
        => Texts("a,b\n\"1,5\",\"say \"\"hi\"\"\"\n", quoting: true).ShouldBe([["a", "b"], ["1,5", "say \"hi\""]]);

    [Fact]
    public void A_byte_order_mark_and_CRLF_are_no_part_of_the_values()
        => Texts("\uFEFFa,b\r\nc,d\r\n").ShouldBe([["a", "b"], ["c", "d"]]);

    [Fact]
    public void Missing_fields_and_ragged_lines_give_empty_values()
        => Texts("a\n,b\nc,d,e\n").ShouldBe([["a", ""], ["", "b"], ["c", "d"]]);

    [Fact]
    public void A_carriage_return_alone_ends_a_line()
        => Texts("a,b\rc,d").ShouldBe([["a", "b"], ["c", "d"]]);

    [Fact]
    public void Lines_longer_than_the_buffer_are_read_whole()
    {
        var text = new string('x', 300_000);
        Texts($"{text},b\r\nc,{text}\r\n").ShouldBe([[text, "b"], ["c", text]]);
    }

    [Fact]
    public void Texts_stay_as_they_were_when_the_cursor_has_moved_on()
    {
        var lines = Enumerable.Range(0, 20_000).Select(i => $"name {i},{i % 7}").ToArray();
        var texts = Load(string.Join('\n', lines)).GetColumn<ReadOnlyMemory<char>>("A").ToArray();
        texts.Select(text => text.ToString()).ShouldBe(Enumerable.Range(0, 20_000).Select(i => $"name {i}"));
    }

    [Fact]
    public void Data_can_be_read_again()
    {
        var data = Load("a,b\nc,d\n");
        data.GetColumn<string>("A").ShouldBe(["a", "c"]);
        data.GetColumn<string>("A").ShouldBe(["a", "c"]);
        data.GetRowCount().ShouldBeNull();
    }

    [Fact]
    public void Only_active_columns_are_parsed()
    {
        var path = _folder.Write("data.csv", "1,broken\n2,3\n");
        var data = _mlContext.Data.LoadFromTextFile(
            path, [new("A", DataKind.Int32, 0), new("B", DataKind.Int32, 1)], separatorChar: ',');
        data.GetColumn<int>("A").ShouldBe([1, 2]);
        Should.Throw<FormatException>(() => data.GetColumn<int>("B").ToArray()).Message.ShouldContain("line 1, column B");
    }

    [Fact]
    public void An_inactive_column_has_no_getter()
    {
        var data = Load("a,b\n");
        using var cursor = data.GetRowCursor([data.Schema["A"]]);
        cursor.IsColumnActive(data.Schema["B"]).ShouldBeFalse();
        Should.Throw<ArgumentOutOfRangeException>(() => cursor.GetGetter<ReadOnlyMemory<char>>(data.Schema["B"]))
            .Message.ShouldContain("'B'");
    }

    [Fact]
    public void Position_and_id_count_the_rows()
    {
        var data = Load("a,b\n\nc,d\n");
        using var cursor = data.GetRowCursor(data.Schema);
        var getId = cursor.GetIdGetter();
        DataViewRowId id = default;
        cursor.Position.ShouldBe(-1);
        for (var row = 0; row < 2; row++)
        {
            cursor.MoveNext().ShouldBeTrue();
            getId(ref id);
            cursor.Position.ShouldBe(row);
            id.ShouldBe(new DataViewRowId((ulong)row, 0));
        }
        cursor.MoveNext().ShouldBeFalse();
        cursor.MoveNext().ShouldBeFalse();
    }

    [Fact]
    public void A_cursor_closes_its_file_when_it_is_abandoned_and_when_it_is_through()
    {
        var source = new TextSourceInMemory(string.Concat(Enumerable.Repeat("a,b\n", 100_000)));
        var data = _mlContext.Data.CreateTextLoader([new("A", DataKind.String, 0)], separatorChar: ',').Load(source);
        using (var cursor = data.GetRowCursor(data.Schema))
        {
            cursor.MoveNext().ShouldBeTrue();
            source.OpenReaders.ShouldBe(1);
        }
        source.OpenReaders.ShouldBe(0);

        var untilTheEnd = data.GetRowCursor(data.Schema);
        untilTheEnd.MoveNext().ShouldBeTrue();
        source.OpenReaders.ShouldBe(1);
        while (untilTheEnd.MoveNext())
            untilTheEnd.Position.ShouldBeLessThan(100_000);
        source.OpenReaders.ShouldBe(0);
        untilTheEnd.Dispose();
    }

    [Fact]
    public void Several_files_follow_each_other_each_with_its_header()
    {
        var first = _folder.Write("1.csv", "a,b\n1,x\n");
        var second = _folder.Write("2.csv", "a,b\n2,y\n");
        var loader = _mlContext.Data.CreateTextLoader([new("A", DataKind.Int32, 0)], separatorChar: ',', hasHeader: true);
        loader.Load(first, second).GetColumn<int>("A").ShouldBe([1, 2]);
    }

    [Fact]
    public void A_vector_gets_slot_names_from_the_header_of_the_sample()
    {
        var path = _folder.Write("data.csv", "x,\"y, z\",label\n1,2,0\n");
        var data = _mlContext.Data.LoadFromTextFile(path, new TextLoader.Options
        {
            Columns = [new("Features", DataKind.Single, 0, 1)], Separators = [','], HasHeader = true, AllowQuoting = true,
        });
        VBuffer<ReadOnlyMemory<char>> names = default;
        data.Schema["Features"].GetSlotNames(ref names);
        names.DenseValues().Select(name => name.ToString()).ShouldBe(["x", "y, z"]);
    }

    [Fact]
    public void A_range_to_the_end_needs_a_sample()
    {
        TextLoader.Column[] columns = [new("V", DataKind.Single, [new TextLoader.Range(1, null)])];
        Should.Throw<ArgumentException>(() => _mlContext.Data.CreateTextLoader(columns)).Message.ShouldContain("'V'");
    }

    [Fact]
    public void A_loader_without_columns_is_refused()
        => Should.Throw<ArgumentOutOfRangeException>(() => _mlContext.Data.CreateTextLoader(new TextLoader.Options()))
            .ParamName.ShouldBe("Columns");

    [Fact]
    public void A_vector_that_the_reader_keeps_is_not_overwritten()
    {
        var path = _folder.Write("data.csv", "1,2\n3,4\n");
        var data = _mlContext.Data.LoadFromTextFile(path, [new("V", DataKind.Single, 0, 1)], separatorChar: ',');
        data.GetColumn<VBuffer<float>>("V").ToArray().SelectMany(vector => vector.DenseValues()).ShouldBe([1, 2, 3, 4]);
    }

    private string[][] Texts(string content, bool quoting = false)
    {
        var data = Load(content, quoting);
        return [.. data.GetColumn<string>("A").Zip(data.GetColumn<string>("B"), (a, b) => new[] { a, b })];
    }

    private IDataView Load(string content, bool quoting = false)
        => _mlContext.Data.LoadFromTextFile(
            _folder.Write("data.csv", content), [new("A", DataKind.String, 0), new("B", DataKind.String, 1)], ',', allowQuoting: quoting);
}
