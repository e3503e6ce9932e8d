using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Tests.NeuralNet;

public sealed class QuantileTests
{
    private readonly MLContext _ml = new(seed: 1);

    /// <summary>Noise that grows with the first feature, around a slope along the second.</summary>
    private static List<Row> Draw(int count, int seed)
    {
        var random = new Random(seed + 100);
        var rows = Row.Draw(count, seed);
        foreach (var row in rows)
        {
            var normal = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
            row.Parabola = (float)(100 + (20 * row.Features[1]) + ((6 + (5 * row.Features[0])) * normal));
        }

        return rows;
    }

    private static NeuralNetOptions Options(int epochs = 60, params double[] quantiles)
    {
        var options = Fast.Options("Parabola", epochs);
        options.Quantiles = quantiles;
        return options;
    }

    private IDataView Load(List<Row> rows) => _ml.Data.LoadFromEnumerable(rows);

    [Fact]
    public void Intervals_hold_their_share_of_the_labels_where_the_noise_is_small_and_where_it_is_large()
    {
        using var model = _ml.NeuralNet(Options(30, 0.05, 0.5, 0.95)).Fit(Load(Draw(3000, 1)));
        var rows = Draw(4000, 2);
        var quantiles = model.Transform(Load(rows)).GetColumn<float[]>("Quantiles").ToArray();

        foreach (var side in new[] { -1, 1 })
        {
            var chosen = rows.Zip(quantiles).Where(pair => pair.First.Features[0] * side > 0).ToArray();
            Share(chosen, 0).ShouldBe(0.05, 0.03);
            Share(chosen, 1).ShouldBe(0.5, 0.07);
            Share(chosen, 2).ShouldBe(0.95, 0.03);
        }

        Width(1).ShouldBeGreaterThan(1.7 * Width(-1), "the noise is 8.5 there and 3.5 here");
        double Width(int side)
            => rows.Zip(quantiles).Where(pair => pair.First.Features[0] * side > 0).Average(pair => pair.Second[2] - pair.Second[0]);
        static double Share((Row Row, float[] Quantiles)[] pairs, int quantile)
            => pairs.Count(pair => pair.Row.Parabola <= pair.Quantiles[quantile]) / (double)pairs.Length;
    }

    [Fact]
    public void Quantiles_never_cross_even_from_a_network_that_hardly_learned()
    {
        var options = Options(1, 0.1, 0.3, 0.5, 0.7, 0.9);
        options.LearningRate = 0.1;
        using var model = _ml.NeuralNet(options).Fit(Load(Draw(100, 1)));

        foreach (var quantiles in model.Transform(Load(Draw(500, 2))).GetColumn<float[]>("Quantiles"))
            quantiles.ShouldBe(quantiles.Order());
    }

    [Theory]
    [InlineData(0.05, 0.45, 0.95, 1)]
    [InlineData(0.6, 0.7, 0.8, 0)]
    public void The_score_is_the_quantile_nearest_to_the_median(double low, double middle, double high, int expected)
    {
        using var model = _ml.NeuralNet(Options(2, low, middle, high)).Fit(Load(Draw(100, 1)));
        var scored = model.Transform(Load(Draw(20, 2)));

        Scores.Of(scored).ShouldBe(scored.GetColumn<float[]>("Quantiles").Select(quantiles => quantiles[expected]));
        _ml.Regression.Evaluate(scored, "Parabola").RootMeanSquaredError.ShouldBeLessThan(100);
    }

    [Fact]
    public void Slots_are_named_by_their_quantiles()
    {
        var data = Load(Draw(50, 1));
        using var model = _ml.NeuralNet(Options(1, 0.05, 0.5, 0.995)).Fit(data);
        VBuffer<ReadOnlyMemory<char>> names = default;
        model.Transform(data).Schema["Quantiles"].GetSlotNames(ref names);

        names.DenseValues().Select(name => name.ToString()).ShouldBe(["0.05", "0.5", "0.995"]);
    }
}
