using Microsoft.ML;

namespace NeuralML.Tests.NeuralNet;

public sealed class MissingValueTests
{
    private readonly MLContext _ml = new(seed: 1);

    private static List<Row> DrawWithHoles(int count, int seed)
    {
        var random = new Random(seed);
        var rows = Row.Draw(count, seed);
        foreach (var row in rows)
        {
            row.SameSign = random.Next(2) == 1;
            if (row.SameSign)
                row.Features[1] = float.NaN;
        }

        return rows;
    }

    [Fact]
    public void It_learns_from_the_fact_that_a_value_is_missing()
    {
        using var model = _ml.NeuralNet(Fast.Options("SameSign", epochs: 20)).Fit(_ml.Data.LoadFromEnumerable(DrawWithHoles(400, 1)));

        var test = _ml.Data.LoadFromEnumerable(DrawWithHoles(200, 2));
        _ml.BinaryClassification.Evaluate(model.Transform(test), "SameSign").Accuracy.ShouldBeGreaterThan(0.99);
    }

    [Theory]
    [InlineData(NumericScaling.Standard)]
    [InlineData(NumericScaling.Robust)]
    [InlineData(NumericScaling.QuantileNormal)]
    [InlineData(NumericScaling.None)]
    public void A_value_that_never_lacked_in_training_counts_as_the_middle_when_scored(NumericScaling scaling)
    {
        var options = Fast.Options("Parabola", epochs: 40);
        options.NumericScaling = scaling;
        using var model = _ml.NeuralNet(options).Fit(Row.Load(_ml, 600));
        var rows = new List<Row> { new() { Features = [float.NaN, 0.5f] }, new() { Features = [0, 0.5f] } };

        var scores = Scores.Of(model.Transform(_ml.Data.LoadFromEnumerable(rows)));

        scores[0].ShouldBe(scores[1], 40, "the parabola spans 500");
    }
}
