using Microsoft.ML;
using Microsoft.ML.Data;
using NeuralML.Ensembles;

namespace NeuralML.Tests.Ensembles;

public sealed class SharedRowsTests
{
    private const int Rows = 3000;

    private readonly MLContext _ml = new(1);

    private static float[] Read(DataViewRowCursor cursor, DataViewSchema.Column column)
    {
        var getter = cursor.GetGetter<float>(column);
        var values = new List<float>();
        var value = 0f;
        while (cursor.MoveNext())
        {
            getter(ref value);
            values.Add(value);
        }

        return [.. values];
    }

    [Fact]
    public void Readers_on_threads_of_their_own_read_all_rows()
    {
        var data = Trip.Load(_ml, Rows);
        var watched = new WatchedView(data);
        using var rows = new SharedRows(data.Schema);
        var readers = Enumerable.Range(0, 6).Select(_ => rows.Open([data.Schema["First"]])).ToArray();
        rows.Attach(watched.GetRowCursor(rows.ColumnsNeeded));

        var values = new float[readers.Length][];
        var threads = readers.Select((reader, i) => new Thread(() => values[i] = Read(reader, data.Schema["First"]))).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());

        var expected = data.GetColumn<float>("First").ToArray();
        values.ShouldAllBe(read => read.SequenceEqual(expected));
        watched.RowsRead.ShouldBe(Rows);
    }

    [Fact]
    public void A_reader_far_behind_the_others_misses_nothing()
    {
        var data = Trip.Load(_ml, Rows);
        using var rows = new SharedRows(data.Schema);
        var (fast, slow) = (rows.Open([data.Schema["First"]]), rows.Open([data.Schema["Second"]]));
        rows.Attach(data.GetRowCursor(rows.ColumnsNeeded));

        Read(fast, data.Schema["First"]).ShouldBe(data.GetColumn<float>("First"));
        Read(slow, data.Schema["Second"]).ShouldBe(data.GetColumn<float>("Second"));
    }

    [Fact]
    public void Every_reader_learns_of_a_row_that_cannot_be_read_when_it_gets_there()
    {
        var data = new WatchedView(Trip.Load(_ml, 100)) { FailingRow = 70 };
        using var rows = new SharedRows(data.Schema);
        var readers = new[] { rows.Open([]), rows.Open([]) };
        rows.Attach(data.GetRowCursor([]));

        foreach (var reader in readers)
        {
            for (var row = 0; row < 70; row++)
                reader.MoveNext().ShouldBeTrue();
            Should.Throw<InvalidDataException>(() => reader.MoveNext());
            Should.Throw<InvalidDataException>(() => reader.MoveNext());
        }
    }

    [Fact]
    public void Rows_that_are_disposed_end_for_all()
    {
        var data = Trip.Load(_ml, 100);
        var rows = new SharedRows(data.Schema);
        var reader = rows.Open([]);
        rows.Attach(data.GetRowCursor([]));
        reader.MoveNext().ShouldBeTrue();

        rows.Dispose();

        (reader.MoveNext(), reader.MoveNext()).ShouldBe((false, false));
    }

    [Fact]
    public void Nobody_starts_to_read_in_the_middle()
    {
        var data = Trip.Load(_ml, 100);
        using var rows = new SharedRows(data.Schema);
        rows.Attach(data.GetRowCursor([]));

        Should.Throw<InvalidOperationException>(() => rows.Open([]));
    }
}
