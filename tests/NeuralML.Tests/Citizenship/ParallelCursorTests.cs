using System.Globalization;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Tests.Citizenship;

public sealed class ParallelCursorTests : IDisposable
{
    private const int Rows = 5000;

    private readonly MLContext _ml = new(seed: 1);
    private readonly FileFolder _folder = new();
    private readonly IDataView _scored;
    private readonly NeuralNetTransformer _model;

    public ParallelCursorTests()
    {
        var lines = Row.Draw(Rows).Select(
            (row, i) => string.Create(CultureInfo.InvariantCulture, $"{i},{row.Features[0]},{row.Features[1]},{row.Parabola}"));
        var data = _ml.Data.LoadFromTextFile(
            _folder.Write("rows.csv", string.Join('\n', lines)),
            [
                new TextLoader.Column("Number", DataKind.Int32, 0),
                new TextLoader.Column("Features", DataKind.Single, 1, 2),
                new TextLoader.Column("Parabola", DataKind.Single, 3),
            ],
            ',');
        _model = _ml.NeuralNet(Fast.Options("Parabola", epochs: 1)).Fit(data);
        _scored = _model.Transform(data);
    }

    public void Dispose()
    {
        _model.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void The_cursors_of_a_set_share_the_rows_and_are_read_on_threads_of_their_own()
    {
        var expected = Scores.Of(_scored);
        var actual = new float[Rows];
        var read = new int[Rows];

        var cursors = _scored.GetRowCursorSet([_scored.Schema["Number"], _scored.Schema["Score"]], 4);
        cursors.Length.ShouldBeGreaterThan(1);
        Parallel.ForEach(cursors, cursor =>
        {
            using (cursor)
            {
                var getNumber = cursor.GetGetter<int>(_scored.Schema["Number"]);
                var getScore = cursor.GetGetter<float>(_scored.Schema["Score"]);
                var number = 0;
                while (cursor.MoveNext())
                {
                    getNumber(ref number);
                    getScore(ref actual[number]);
                    Interlocked.Increment(ref read[number]);
                }
            }
        });

        read.ShouldAllBe(count => count == 1);
        // The last bit of a score depends on what else is in its batch.
        actual.Zip(expected).ShouldAllBe(score => Math.Abs(score.First - score.Second) < 1e-2f, "labels are about 1000");
    }

    [Fact]
    public void Threads_read_the_same_data_at_once()
    {
        var expected = Scores.Of(_scored);
        var results = new float[4][];

        var threads = Enumerable.Range(0, results.Length).Select(i => new Thread(() => results[i] = Scores.Of(_scored))).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());

        results.ShouldAllBe(scores => scores.SequenceEqual(expected));
    }
}
