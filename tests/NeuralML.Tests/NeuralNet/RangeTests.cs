using Microsoft.ML;

namespace NeuralML.Tests.NeuralNet;

/// <summary>In which range predictions of numbers may be.</summary>
public sealed class RangeTests
{
    private readonly MLContext _ml = new(seed: 1);

    /// <summary>A linear model of a slope from 0 to 10, which is asked far outside.</summary>
    private float[] ScoresOutside(bool clamp)
    {
        var rows = Row.Draw(300);
        rows.ForEach(row => row.Parabola = 5 + (5 * row.Features[0]));
        var options = Fast.Options("Parabola", epochs: 30);
        (options.HiddenSizes, options.ClampPredictions) = ([], clamp);
        using var model = _ml.NeuralNet(options).Fit(_ml.Data.LoadFromEnumerable(rows));
        var outside = new[] { -3f, 3f }.Select(x => new Row { Features = [x, 0] }).ToList();
        return Scores.Of(model.Transform(_ml.Data.LoadFromEnumerable(outside)));
    }

    [Fact]
    public void Predictions_stay_in_the_range_of_the_training_labels()
    {
        var scores = ScoresOutside(clamp: true);
        scores[0].ShouldBeInRange(0, 0.3f);
        scores[1].ShouldBeInRange(9.7f, 10);
    }

    [Fact]
    public void Predictions_leave_the_range_where_they_are_let()
    {
        var scores = ScoresOutside(clamp: false);
        scores[0].ShouldBeLessThan(-2);
        scores[1].ShouldBeGreaterThan(12);
    }

    [Theory]
    [InlineData(NeuralNetArchitecture.Mlp, 0.2f)]
    [InlineData(NeuralNetArchitecture.Mlp, 500)]
    [InlineData(NeuralNetArchitecture.TabM, 5)]
    public void Poisson_learns_rates_of_any_size(NeuralNetArchitecture architecture, float scale)
    {
        // A tenth of the counts are zero more than a Poisson distribution has: the mean counts, not the shape.
        var random = new Random(3);
        var rows = Row.Draw(1500);
        foreach (var row in rows)
        {
            var rate = scale * MathF.Exp(2 * row.Features[0]);
            row.Parabola = random.Next(10) == 0 ? 0 : MathF.Max(0, MathF.Round(rate + random.NextSingle() - 0.5f));
        }

        var options = Fast.Options("Parabola", epochs: 30);
        (options.Architecture, options.RegressionLoss) = (architecture, RegressionLoss.Poisson);
        using var model = _ml.NeuralNet(options).Fit(_ml.Data.LoadFromEnumerable(rows));

        var scores = Scores.Of(model.Transform(_ml.Data.LoadFromEnumerable(rows)));

        scores.ShouldAllBe(score => score > 0 && score <= rows.Max(row => row.Parabola));
        foreach (var half in new[] { -1, 1 })
        {
            var chosen = rows.Zip(scores).Where(pair => pair.First.Features[0] * half > 0).ToArray();
            var mean = chosen.Average(pair => pair.First.Parabola);
            chosen.Average(pair => pair.Second).ShouldBe(mean, 0.2f * mean);
        }
    }

    [Fact]
    public void A_negative_count_is_named_with_its_row()
    {
        var rows = Row.Draw(20);
        rows[11].Parabola = -0.5f;
        var options = Fast.Options("Parabola");
        options.RegressionLoss = RegressionLoss.Poisson;

        var message = Should.Throw<InvalidOperationException>(() => _ml.NeuralNet(options).Fit(_ml.Data.LoadFromEnumerable(rows))).Message;

        message.ShouldContain("'Parabola' is -0.5 in row 11");
        message.ShouldContain("Poisson");
    }
}
