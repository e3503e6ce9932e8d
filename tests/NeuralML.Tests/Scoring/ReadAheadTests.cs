using System.Collections;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Tests.Scoring;

/// <summary>Batches that are scored while others are served.</summary>
public sealed class ReadAheadTests : IDisposable
{
    private const int Many = 10_000;

    private readonly MLContext _ml = new(seed: 1);
    private readonly NeuralNetTransformer _model;

    public ReadAheadTests() => _model = _ml.NeuralNet(Fast.Options("SameSign", epochs: 3)).Fit(Row.Load(_ml, 200));

    public void Dispose() => _model.Dispose();

    [Fact]
    public void Scores_ids_and_columns_of_many_rows_stay_together_and_in_order()
    {
        var rows = Row.Draw(Many);
        var data = _ml.Data.LoadFromEnumerable(rows);
        var expected = new ScorePaths(_model, data).Rows();
        var scored = _model.Transform(data);
        using var cursor = scored.GetRowCursor([scored.Schema["Score"], scored.Schema["Name"]]);
        var (getScore, getName, getId) = (
            cursor.GetGetter<float>(scored.Schema["Score"]), cursor.GetGetter<ReadOnlyMemory<char>>(scored.Schema["Name"]),
            cursor.GetIdGetter());
        var (score, name, id) = (0f, default(ReadOnlyMemory<char>), default(DataViewRowId));
        var ids = new HashSet<DataViewRowId>();
        for (var row = 0; row < Many; row++)
        {
            cursor.MoveNext().ShouldBeTrue();
            getScore(ref score);
            getName(ref name);
            getId(ref id);
            cursor.Position.ShouldBe(row);
            score.ShouldBe(expected[row]);
            name.ToString().ShouldBe(rows[row].Name);
            ids.Add(id).ShouldBeTrue();
        }

        cursor.MoveNext().ShouldBeFalse();
        cursor.MoveNext().ShouldBeFalse();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2000)]
    public void A_cursor_may_be_left_at_any_row_and_the_model_disposed_then(int rows)
    {
        using var model = _ml.NeuralNet(Fast.Options("SameSign", epochs: 1)).Fit(Row.Load(_ml, 100));
        var scored = model.Transform(_ml.Data.LoadFromEnumerable(Row.Draw(Many)));

        scored.GetColumn<float>("Score").Take(rows).Count().ShouldBe(rows);
        model.Dispose();

        Should.Throw<ObjectDisposedException>(() => scored.GetColumn<float>("Score").First());
    }

    [Fact]
    public void A_model_that_is_disposed_while_a_cursor_is_read_says_so()
    {
        using var model = _ml.NeuralNet(Fast.Options("SameSign", epochs: 1)).Fit(Row.Load(_ml, 100));
        var scored = model.Transform(_ml.Data.LoadFromEnumerable(Row.Draw(Many)));
        using var cursor = scored.GetRowCursor([scored.Schema["Score"]]);
        cursor.MoveNext();
        model.Dispose();

        Should.Throw<ObjectDisposedException>(() =>
        {
            while (cursor.MoveNext())
            {
            }
        });
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(1500)]
    [InlineData(5000)]
    public void Rows_before_one_that_cannot_be_read_are_served(int bad)
    {
        var scored = _model.Transform(_ml.Data.LoadFromEnumerable(new Failing(Row.Draw(Many), bad)));
        using var cursor = scored.GetRowCursor([scored.Schema["Score"]]);
        for (var row = 0; row < bad; row++)
            cursor.MoveNext().ShouldBeTrue();

        Should.Throw<FormatException>(() => cursor.MoveNext()).Message.ShouldContain($"row {bad}");
    }

    [Fact]
    public void A_set_of_cursors_gives_each_row_once()
    {
        var data = _ml.Data.LoadFromEnumerable(Row.Draw(Many));
        var scored = _model.Transform(data);
        var expected = Scores.Of(scored).Order().ToArray();
        var sets = scored.GetRowCursorSet([scored.Schema["Score"]], 4);
        var scores = new List<float>[sets.Length];
        Parallel.For(0, sets.Length, i => scores[i] = Read(sets[i]));

        scores.SelectMany(part => part).Order().ToArray().ShouldBe(expected);

        List<float> Read(DataViewRowCursor cursor)
        {
            using (cursor)
            {
                var (get, value, read) = (cursor.GetGetter<float>(scored.Schema["Score"]), 0f, new List<float>());
                while (cursor.MoveNext())
                {
                    get(ref value);
                    read.Add(value);
                }

                return read;
            }
        }
    }

    private sealed class Failing(List<Row> rows, int bad) : IEnumerable<Row>
    {
        public IEnumerator<Row> GetEnumerator()
            => rows.Select((row, i) => i == bad ? throw new FormatException($"Cannot read row {i}.") : row).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
