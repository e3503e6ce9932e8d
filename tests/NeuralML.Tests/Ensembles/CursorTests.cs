using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.ML;
using Microsoft.ML.Data;
using NeuralML.Tests.Citizenship;

namespace NeuralML.Tests.Ensembles;

public sealed class CursorTests(Pipelines pipelines) : IClassFixture<Pipelines>
{
    private const int Rows = 5000;

    private readonly MLContext _ml = pipelines.ML;

    [Fact]
    public void The_input_is_read_once_and_only_the_columns_that_members_need()
    {
        var data = new WatchedView(Trip.Load(_ml, Rows));

        Scores.Of(pipelines.Binary.Transform(data)).Length.ShouldBe(Rows);

        (data.RowsRead, data.CursorsOpened, data.CursorsDisposed).ShouldBe((Rows, 1, 1));
        data.ColumnsRead.Order().ShouldBe(["City", "First", "Second"]);
    }

    [Fact]
    public void Nothing_is_predicted_where_no_prediction_is_read()
    {
        var data = new WatchedView(Trip.Load(_ml, 10));
        var model = _ml.NeuralNet(Fast.Options("Number", epochs: 1)).Fit(
            _ml.Transforms.Concatenate("Features", "First").Fit(pipelines.Data).Transform(pipelines.Data));
        var pipeline = new TransformerChain<ITransformer>(_ml.Transforms.Concatenate("Features", "First").Fit(pipelines.Data), model);
        var ensemble = pipelines.Create("Number", (pipeline, 1));
        var scored = ensemble.Transform(data);
        ensemble.Dispose();

        scored.GetColumn<float>("Second").Count().ShouldBe(10);
        using (var cursor = scored.GetRowCursor([scored.Schema["Second"]]))
        {
            cursor.IsColumnActive(scored.Schema["Score"]).ShouldBeFalse();
            Should.Throw<ArgumentOutOfRangeException>(() => cursor.GetGetter<float>(scored.Schema["Score"]));
        }

        data.ColumnsRead.ShouldHaveSingleItem().ShouldBe("Second");
        scored.GetRowCount().ShouldBe(10);
        Should.Throw<ObjectDisposedException>(() => Scores.Of(scored));
    }

    [Fact]
    public void Only_columns_that_are_asked_for_are_active()
    {
        var scored = pipelines.Binary.Transform(pipelines.Data);
        using var cursor = scored.GetRowCursor([scored.Schema["Score"], scored.Schema["Second"]]);

        scored.Schema.Where(cursor.IsColumnActive).Select(column => column.Name).ShouldBe(["Second", "Score"]);
        Should.Throw<ArgumentOutOfRangeException>(() => cursor.GetGetter<float>(scored.Schema["First"]));
        Should.Throw<InvalidOperationException>(() => cursor.GetGetter<double>(scored.Schema["Score"]));
        cursor.Schema.ShouldBeSameAs(scored.Schema);
    }

    [Fact]
    public void Positions_count_up_ids_are_the_inputs_and_the_end_stays_the_end()
    {
        var scored = pipelines.Regression.Transform(pipelines.Data);
        using var input = pipelines.Data.GetRowCursor([]);
        using var cursor = scored.GetRowCursor([scored.Schema["Score"]]);
        var (inputId, id) = (input.GetIdGetter(), cursor.GetIdGetter());
        DataViewRowId expected = default, actual = default;
        cursor.Position.ShouldBe(-1);

        for (var position = 0L; input.MoveNext(); position++)
        {
            cursor.MoveNext().ShouldBeTrue();
            (cursor.Position, cursor.Batch).ShouldBe((position, input.Batch));
            inputId(ref expected);
            id(ref actual);
            actual.ShouldBe(expected);
        }

        (cursor.MoveNext(), cursor.MoveNext(), cursor.Position).ShouldBe((false, false, -1L));
    }

    [Fact]
    public void Rows_are_shuffled_with_their_scores()
    {
        var scored = pipelines.Binary.Transform(Trip.Load(_ml, Rows));
        var expected = scored.GetColumn<float>("First").Zip(Scores.Of(scored)).ToArray();
        var shuffled = _ml.Data.ShuffleRows(scored, seed: 3);

        var actual = shuffled.GetColumn<float>("First").Zip(Scores.Of(shuffled)).ToArray();

        actual.Select(row => row.First).SequenceEqual(expected.Select(row => row.First)).ShouldBeFalse();
        actual.Order().Zip(expected.Order()).ShouldAllBe(
            pair => pair.First.First == pair.Second.First && Math.Abs(pair.First.Second - pair.Second.Second) < 1e-4f);
    }

    [Fact]
    public void The_cursors_of_a_set_share_the_rows_and_are_read_on_threads_of_their_own()
    {
        using var folder = new FileFolder();
        var lines = Trip.Draw(Rows).Select(trip => string.Create(CultureInfo.InvariantCulture, $"{trip.City},{trip.First},{trip.Second}"));
        var data = _ml.Data.LoadFromTextFile(
            folder.Write("trips.csv", string.Join('\n', lines)),
            [
                new TextLoader.Column("City", DataKind.String, 0),
                new TextLoader.Column("First", DataKind.Single, 1),
                new TextLoader.Column("Second", DataKind.Single, 2),
            ],
            ',');
        var scored = pipelines.Binary.Transform(data);
        var expected = scored.GetColumn<float>("First").Zip(Scores.Of(scored)).Order().ToArray();

        var cursors = scored.GetRowCursorSet([scored.Schema["First"], scored.Schema["Score"]], 4);
        cursors.Length.ShouldBeGreaterThan(1);
        var read = new ConcurrentBag<(float First, float Score)>();
        Parallel.ForEach(cursors, cursor =>
        {
            using (cursor)
            {
                var getFirst = cursor.GetGetter<float>(scored.Schema["First"]);
                var getScore = cursor.GetGetter<float>(scored.Schema["Score"]);
                float first = 0, score = 0;
                while (cursor.MoveNext())
                {
                    getFirst(ref first);
                    getScore(ref score);
                    read.Add((first, score));
                }
            }
        });

        read.Count.ShouldBe(expected.Length);
        read.Order().Zip(expected).ShouldAllBe(
            pair => pair.First.First == pair.Second.First && Math.Abs(pair.First.Score - pair.Second.Second) < 1e-4f);
    }

    [Fact]
    public void Threads_read_the_same_data_at_once()
    {
        var scored = pipelines.Binary.Transform(Trip.Load(_ml, Rows));
        var expected = Scores.Of(scored);
        var results = new float[2][];

        var threads = Enumerable.Range(0, results.Length).Select(i => new Thread(() => results[i] = Scores.Of(scored))).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());

        results.ShouldAllBe(scores => scores.SequenceEqual(expected));
    }

    [Fact]
    public void Rows_before_one_that_cannot_be_read_are_served()
    {
        var data = new WatchedView(Trip.Load(_ml, 100)) { FailingRow = 50 };
        var scored = pipelines.Binary.Transform(data);
        using (var cursor = scored.GetRowCursor(scored.Schema))
        {
            for (var row = 0; row < 50; row++)
                cursor.MoveNext().ShouldBeTrue();
            Should.Throw<InvalidDataException>(() => cursor.MoveNext());
        }

        data.CursorsDisposed.ShouldBe(1);
    }

    [Fact]
    public void Values_that_were_read_stay_as_they_are_when_the_cursor_moves_on()
    {
        var data = _ml.Transforms.Concatenate("Both", "First", "Second").Fit(pipelines.Data).Transform(pipelines.Data);
        var scored = pipelines.Binary.Transform(data);
        using var cursor = scored.GetRowCursor([scored.Schema["Both"], scored.Schema["Score"]]);
        var getter = cursor.GetGetter<VBuffer<float>>(scored.Schema["Both"]);
        VBuffer<float> first = default, other = default;
        cursor.MoveNext();
        getter(ref first);
        var expected = first.DenseValues().ToArray();
        while (cursor.MoveNext())
            getter(ref other);

        first.DenseValues().ShouldBe(expected);
        other.DenseValues().ToArray().ShouldNotBe(expected);
    }

    [Theory]
    [InlineData("skip")]
    [InlineData("take")]
    [InlineData("filter")]
    public void A_member_that_gives_other_rows_is_named(string change)
    {
        var strange = new StrangeModel(pipelines.Logistic, data => change switch
        {
            "skip" => _ml.Data.SkipRows(data, 1),
            "take" => _ml.Data.TakeRows(data, 200),
            _ => _ml.Data.FilterRowsByColumn(data, "First", 0.2, 0.9),
        });
        var ensemble = pipelines.Create("Flag", (pipelines.Network, 0.5), (strange, 0.5));

        Should.Throw<InvalidOperationException>(() => Scores.Of(ensemble.Transform(pipelines.Data))).Message.ShouldContain("'member 1'");
    }
}
