using System.Globalization;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Tests.Citizenship;

public sealed class RowOperationTests : IDisposable
{
    private const int Rows = 3000;

    private readonly MLContext _ml = new(seed: 1);
    private readonly NeuralNetTransformer _model;
    private readonly IDataView _scored;
    private readonly float[] _scores;

    public RowOperationTests()
    {
        _model = _ml.NeuralNet(Fast.Options("SameSign", epochs: 3)).Fit(Row.Load(_ml, 200));
        _scored = _model.Transform(Row.Load(_ml, Rows));
        _scores = Scores.Of(_scored);
    }

    public void Dispose() => _model.Dispose();

    [Fact]
    public void Some_rows_are_taken_and_skipped()
    {
        Scores.Of(_ml.Data.TakeRows(_scored, 20)).ShouldBe(_scores[..20]);
        Scores.Of(_ml.Data.TakeRows(_ml.Data.SkipRows(_scored, 1500), 20)).ShouldBe(_scores[1500..1520]);
    }

    [Fact]
    public void Rows_are_shuffled_with_their_scores()
    {
        var shuffled = _ml.Data.ShuffleRows(_scored, seed: 3);

        var numbers = shuffled.GetColumn<string>("Name")
            .Select(name => int.Parse(name.AsSpan("row ".Length), CultureInfo.InvariantCulture)).ToArray();
        numbers.ShouldNotBe(Enumerable.Range(0, Rows));
        numbers.Order().ShouldBe(Enumerable.Range(0, Rows));
        // The last bit of a score depends on what else is in its batch.
        numbers.Zip(Scores.Of(shuffled)).ShouldAllBe(row => Math.Abs(_scores[row.First] - row.Second) < 1e-4f);
    }

    [Fact]
    public void Rows_are_filtered_by_what_is_predicted()
    {
        var sure = _ml.Data.FilterRowsByColumn(_scored, "Probability", lowerBound: 0.5, upperBound: 0.9);

        Scores.Of(sure).ShouldBe(_scores.Where(score => 1 / (1 + Math.Exp(-score)) is >= 0.5 and < 0.9));
        Scores.Of(sure).Length.ShouldBeInRange(1, Rows - 1);
    }

    [Fact]
    public void Rows_without_a_score_are_filtered_out()
    {
        var rows = Row.Draw(50);
        rows[7].Features[0] = float.PositiveInfinity;

        var finite = _ml.Data.FilterRowsByMissingValues(_model.Transform(_ml.Data.LoadFromEnumerable(rows)), "Score");

        Scores.Of(finite).Length.ShouldBe(49);
    }
}
