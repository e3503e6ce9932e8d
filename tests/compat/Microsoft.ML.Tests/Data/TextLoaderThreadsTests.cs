using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Compat.Tests.Data;

/// <summary>Reading ahead on other threads must show in nothing but time.</summary>
public sealed class TextLoaderThreadsTests
{
    // Several times what is read before other threads take part.
    private const int Rows = 20_000;

    private readonly DataOperationsCatalog _data = new MLContext(seed: 1).Data;

    public static TheoryData<string> Files =>
    [
        "quotes", "long lines", "CRLF", "byte-order mark", "several files", "malformed numbers", "ragged lines",
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void Rows_come_in_the_order_of_the_file(string kind)
    {
        string[] contents = kind == "several files" ? [Content("quotes"), "", Content("CRLF")] : [Content(kind)];
        var expected = Read(contents, threads: false);
        expected.Count.ShouldBe(kind == "several files" ? 2 * Rows : Rows);
        Read(contents, threads: true).ShouldBe(expected);
        Read(contents, threads: true).ShouldBe(expected);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(Rows / 2)]
    [InlineData(Rows - 1)]
    [InlineData(Rows + 1)]
    public void No_more_rows_come_than_are_asked_for(int maximum)
    {
        Read([Content("quotes")], threads: true, maximum)
            .ShouldBe(Read([Content("quotes")], threads: false).Take(maximum));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(7_000)]
    [InlineData(Rows - 1)]
    public void What_cannot_be_parsed_fails_at_its_row_as_without_threads(int broken)
    {
        var lines = Enumerable.Range(0, Rows).Select(row => row >= broken && row % 5 == broken % 5 ? "7x" : $"{row}");
        var source = new TextSourceInMemory(string.Join('\n', lines));
        foreach (var threads in new[] { false, true })
        {
            var (rows, error) = ReadUntilError(source, threads);
            rows.ShouldBe(broken);
            error.ShouldBeOfType<FormatException>().Message.ShouldBe(
                $"Parsing failed with an exception: Could not parse value 7x in line {broken + 1}, column N");
            error.InnerException.ShouldBeOfType<InvalidOperationException>();
            source.OpenReaders.ShouldBe(0);
        }
    }

    [Fact]
    public void A_source_that_breaks_off_fails_behind_its_last_row_as_without_threads()
    {
        var content = string.Concat(Enumerable.Range(0, Rows).Select(row => $"{row}\n"));
        var source = new TextSourceInMemory(content) { ErrorAtEnd = new IOException("gone") };
        foreach (var threads in new[] { false, true })
        {
            var (rows, error) = ReadUntilError(source, threads);
            rows.ShouldBe(Rows);
            error.ShouldBeOfType<FormatException>().Message.ShouldContain("Stream reading encountered exception");
            error.InnerException!.InnerException.ShouldBeSameAs(source.ErrorAtEnd);
            source.OpenReaders.ShouldBe(0);
        }
    }

    [Fact]
    public void Without_threads_only_the_caller_reads()
    {
        var source = new TextSourceInMemory(Content("quotes"));
        Read(source, threads: false).Count.ShouldBe(Rows);
        source.ReadingThreads.ShouldBe([Environment.CurrentManagedThreadId]);
    }

    [Fact]
    public void A_cursor_disposed_early_closes_the_source_and_leaves_no_reader_behind()
    {
        var source = new TextSourceInMemory(Content("quotes"), Content("quotes"));
        for (var stop = 0; stop < 2_000; stop += 40)
        {
            var data = Load(source, threads: true);
            using (var cursor = data.GetRowCursor(data.Schema))
            {
                for (var row = 0; row < stop; row++)
                    cursor.MoveNext().ShouldBeTrue();
            }
            source.OpenReaders.ShouldBe(0);
        }
        source.WasReadWhileClosed.ShouldBeFalse();
    }

    [Fact]
    public void Values_that_were_kept_stay_as_they_were()
    {
        var data = Load(new TextSourceInMemory(Content("quotes")), threads: true);
        var kept = data.GetColumn<ReadOnlyMemory<char>>("T").ToArray();
        kept.Select(text => text.ToString()).ShouldBe(data.GetColumn<string>("T"));
    }

    [Fact]
    public void A_shuffle_with_a_seed_is_the_same_with_threads()
    {
        string[] Shuffled(bool threads)
        {
            var data = Load(new TextSourceInMemory(Content("quotes")), threads);
            return [.. _data.ShuffleRows(data, seed: 7).GetColumn<string>("T")];
        }
        Shuffled(threads: true).ShouldBe(Shuffled(threads: false));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void The_cursors_of_a_set_have_every_row_once_between_them(int count)
    {
        var source = new TextSourceInMemory(Content("quotes"), Content("ragged lines"));
        var data = Load(source, threads: true);
        var cursors = data.GetRowCursorSet(data.Schema, count);
        cursors.Length.ShouldBe(count);
        var rows = new (DataViewRowId Id, string Row)[count][];
        Parallel.For(0, count, i => rows[i] = [.. ReadWithIds(cursors[i])]);
        source.OpenReaders.ShouldBe(0);
        var all = rows.SelectMany(part => part).OrderBy(row => row.Id.Low).ToArray();
        all.Select(row => row.Id.Low).ShouldBe(Enumerable.Range(0, 2 * Rows).Select(row => (ulong)row));
        all.Select(row => row.Row).ShouldBe(Read(source, threads: false));
        foreach (var part in rows)
            part.Select(row => row.Id.Low).ShouldBeInOrder();
    }

    [Fact]
    public void A_set_of_no_cursors_is_refused()
    {
        var data = Load(new TextSourceInMemory(""), threads: true);
        Should.Throw<ArgumentOutOfRangeException>(() => data.GetRowCursorSet(data.Schema, 0)).ParamName.ShouldBe("n");
    }

    private static string Content(string kind)
    {
        var end = kind == "CRLF" ? "\r\n" : "\n";
        return (kind == "byte-order mark" ? "\uFEFF" : "") + string.Concat(Enumerable.Range(0, Rows).Select(row => Line(kind, row) + end));
    }

    private static string Line(string kind, int row) => kind switch
    {
        "quotes" => $"\"say \"\"{row}\"\",\n then\",{row}.5",
        "long lines" => $"{new string('x', row % 1000 == 7 ? 200_000 : row % 50)},{row}",
        "malformed numbers" => $"text {row},{(row % 3 == 0 ? "1.2.3" : row)},4",
        "ragged lines" => row % 3 == 0 ? $"only {row}" : $"{row},1{string.Concat(Enumerable.Repeat(",2", row % 20))}",
        _ => $"text {row},{row},2,3",
    };

    private static IEnumerable<(DataViewRowId Id, string Row)> ReadWithIds(DataViewRowCursor cursor)
    {
        using (cursor)
        {
            var text = cursor.GetGetter<ReadOnlyMemory<char>>(cursor.Schema["T"]);
            var number = cursor.GetGetter<float>(cursor.Schema["N"]);
            var vector = cursor.GetGetter<VBuffer<float>>(cursor.Schema["V"]);
            var rest = cursor.GetGetter<VBuffer<double>>(cursor.Schema["R"]);
            var getId = cursor.GetIdGetter();
            ReadOnlyMemory<char> t = default;
            float n = 0;
            VBuffer<float> v = default;
            VBuffer<double> r = default;
            DataViewRowId id = default;
            while (cursor.MoveNext())
            {
                text(ref t);
                number(ref n);
                vector(ref v);
                rest(ref r);
                getId(ref id);
                yield return (id, $"{t}|{n}|{string.Join(' ', v.DenseValues())}|{string.Join(' ', r.DenseValues())}");
            }
        }
    }

    private List<string> Read(string[] contents, bool threads, long? maximum = null)
        => Read(new TextSourceInMemory(contents), threads, maximum);

    private List<string> Read(TextSourceInMemory source, bool threads, long? maximum = null)
    {
        var data = Load(source, threads, maximum);
        return [.. ReadWithIds(data.GetRowCursor(data.Schema)).Select(row => row.Row)];
    }

    private (int Rows, Exception Error) ReadUntilError(TextSourceInMemory source, bool threads)
    {
        var options = new TextLoader.Options { Columns = [new("N", DataKind.Int32, 0)], UseThreads = threads };
        var data = _data.CreateTextLoader(options).Load(source);
        using var cursor = data.GetRowCursor(data.Schema);
        var rows = 0;
        var error = Record.Exception(() =>
        {
            for (; cursor.MoveNext(); rows++)
                cursor.Position.ShouldBe(rows);
        });
        return (rows, error);
    }

    private IDataView Load(TextSourceInMemory source, bool threads, long? maximum = null)
        => _data.CreateTextLoader(new TextLoader.Options
        {
            Columns =
            [
                new("T", DataKind.String, 0), new("N", DataKind.Single, 1), new("V", DataKind.Single, 1, 2),
                new("R", DataKind.Double, [new TextLoader.Range { Min = 1, VariableEnd = true }]),
            ],
            Separators = [','],
            AllowQuoting = true,
            ReadMultilines = true,
            MaxRows = maximum,
            UseThreads = threads,
        }).Load(source);
}
