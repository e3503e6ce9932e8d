using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Tests.NearestNeighbors;

public sealed class NearestNeighborsTests
{
    private readonly MLContext _ml = new(seed: 1);

    private NearestNeighborsTransformer Fit(List<Point> points, string label, Action<NearestNeighborsOptions>? change = null)
    {
        var options = new NearestNeighborsOptions { LabelColumnName = label, Standardize = false };
        change?.Invoke(options);
        return _ml.NearestNeighbors(options).Fit(Point.Load(_ml, points));
    }

    private static List<Point> Line(params float[] numbers)
        => [.. numbers.Select((number, i) => new Point
        {
            Features = [number, 0],
            Number = 10 * i,
            Flag = i % 2 == 0,
            Kind = $"kind {i % 3}",
        })];

    private IDataView At(params float[] numbers) => Point.Load(_ml, Line(numbers));

    [Theory]
    [InlineData(NearestNeighborsWeights.Uniform, 10)]
    [InlineData(NearestNeighborsWeights.Distance, ((0 / 1.0) + (10 / 2.0) + (20 / 3.0)) / ((1 / 1.0) + (1 / 2.0) + (1 / 3.0)))]
    public void A_number_is_the_weighted_mean_of_the_neighbours(NearestNeighborsWeights weights, double expected)
    {
        var model = Fit(Line(1, 2, 3, 10), "Number", options => (options.NeighborCount, options.Weights) = (3, weights));

        Scores.Of(model.Transform(At(0)))[0].ShouldBe((float)expected, 1e-5f);
    }

    [Fact]
    public void Kernel_weights_are_Gaussian_in_the_distance_over_that_of_the_farthest()
    {
        var model = Fit(
            Line(1, 2, 4, 10), "Number", options => (options.NeighborCount, options.Weights) = (3, NearestNeighborsWeights.Kernel));
        double[] weights = [Math.Exp(-2 / 16.0), Math.Exp(-2 * 4 / 16.0), Math.Exp(-2)];

        Scores.Of(model.Transform(At(0)))[0].ShouldBe((float)(((10 * weights[1]) + (20 * weights[2])) / weights.Sum()), 1e-5f);
    }

    [Fact]
    public void Of_distance_weights_only_rows_at_distance_0_count_where_there_are_some()
    {
        var model = Fit(
            Line(5, 5, 6), "Number", options => (options.NeighborCount, options.Weights) = (3, NearestNeighborsWeights.Distance));

        Scores.Of(model.Transform(At(5)))[0].ShouldBe(5);
    }

    [Fact]
    public void Probability_is_the_share_of_true_and_false_wins_a_tie()
    {
        var points = Line(1, 2, 3, 4);
        var half = Fit(points, "Flag", options => options.NeighborCount = 4).Transform(At(0));
        half.GetColumn<bool>("PredictedLabel").Single().ShouldBeFalse();
        Scores.Of(half, "Probability").Single().ShouldBe(0.5f);

        var most = Fit(points, "Flag", options => options.NeighborCount = 3).Transform(At(0));
        most.GetColumn<bool>("PredictedLabel").Single().ShouldBeTrue();
        Scores.Of(most, "Probability").Single().ShouldBe(2 / 3f, 1e-6f);

        var all = Fit(points, "Flag", options => options.NeighborCount = 1).Transform(At(1, 2));
        Scores.Of(all).ShouldBe([15.5f, -15.5f]);
        Scores.Of(all, "Probability").ShouldBe([1, 0], 1e-6);
    }

    [Fact]
    public void Scores_of_classes_are_their_shares_and_the_first_of_equals_is_predicted()
    {
        var scored = Fit(Line(1, 2, 3, 4), "Kind", options => options.NeighborCount = 2).Transform(At(2.4f));

        Scores.OfClasses(scored).Single().ShouldBe([0, 0.5f, 0.5f]);
        scored.GetColumn<uint>("PredictedLabel").Single().ShouldBe(2u);
    }

    [Fact]
    public void Of_rows_at_the_same_distance_the_first_is_the_neighbour()
    {
        foreach (var search in new[] { NearestNeighborsSearch.Exact, NearestNeighborsSearch.Tree })
        {
            var model = Fit(Line(9, 1, -1, 1), "Number", options => (options.NeighborCount, options.Search) = (2, search));
            Scores.Of(model.Transform(At(0)))[0].ShouldBe(15);
        }
    }

    [Theory]
    [InlineData("Flag")]
    [InlineData("Kind")]
    [InlineData("Number")]
    public void Example_weights_count_like_copies_of_rows(string label)
    {
        var points = Point.Draw(300, 3);
        foreach (var (point, i) in points.Select((point, i) => (point, i)))
            point.Weight = i % 3;
        var weighted = Fit(points, label, options => (options.ExampleWeightColumnName, options.NeighborCount) = ("Weight", 1))
            .Transform(Point.Load(_ml, Point.Draw(50, 3, seed: 2)));
        var left = Fit([.. points.Where(point => point.Weight > 0)], label, options => options.NeighborCount = 1)
            .Transform(Point.Load(_ml, Point.Draw(50, 3, seed: 2)));
        var two = Fit(Line(1, 2), "Number", options => options.NeighborCount = 2);
        List<Point> heavy = Line(1, 2);
        heavy[1].Weight = 3;

        if (label == "Kind")
            Scores.OfClasses(weighted).ShouldBe(Scores.OfClasses(left));
        else
            Scores.Of(weighted).ShouldBe(Scores.Of(left));
        Scores.Of(two.Transform(At(0)))[0].ShouldBe(5);
        Scores.Of(Fit(heavy, "Number", options => (options.NeighborCount, options.ExampleWeightColumnName) = (2, "Weight"))
            .Transform(At(0)))[0].ShouldBe(7.5f);
    }

    [Fact]
    public void Standardized_features_count_alike_whatever_their_units()
    {
        var points = Point.Draw(400, 4);
        var large = Point.Draw(400, 4);
        large.ForEach(point => point.Features[2] *= 10_000);
        var (test, largeTest) = (Point.Draw(50, 4, seed: 2), Point.Draw(50, 4, seed: 2));
        largeTest.ForEach(point => point.Features[2] *= 10_000);

        float[] Predict(List<Point> train, List<Point> test, NearestNeighborsMetric metric, bool standardize)
            => Scores.Of(Fit(train, "Number", options => (options.Metric, options.Standardize) = (metric, standardize))
                .Transform(Point.Load(_ml, test)));

        Predict(large, largeTest, NearestNeighborsMetric.Euclidean, true)
            .ShouldBe(Predict(points, test, NearestNeighborsMetric.Euclidean, true), 1e-4);
        Predict(large, largeTest, NearestNeighborsMetric.Mahalanobis, false)
            .ShouldBe(Predict(points, test, NearestNeighborsMetric.Mahalanobis, false), 1e-4);
        Predict(large, largeTest, NearestNeighborsMetric.Euclidean, false)
            .ShouldNotBe(Predict(points, test, NearestNeighborsMetric.Euclidean, false));
    }

    [Fact]
    public void A_feature_that_others_add_up_to_does_not_count_for_Mahalanobis()
    {
        static List<Point> Widened(List<Point> points)
        {
            points.ForEach(point => point.Features = [.. point.Features, point.Features[0] + (2 * point.Features[1]), 4]);
            return points;
        }

        void Mahalanobis(NearestNeighborsOptions options) => options.Metric = NearestNeighborsMetric.Mahalanobis;
        var two = Fit(Point.Draw(300, 2), "Number", Mahalanobis).Transform(Point.Load(_ml, Point.Draw(60, 2, seed: 2)));
        var four = Fit(Widened(Point.Draw(300, 2)), "Number", Mahalanobis)
            .Transform(Point.Load(_ml, Widened(Point.Draw(60, 2, seed: 2))));

        Scores.Of(four).ShouldBe(Scores.Of(two), 1e-4);
    }

    [Fact]
    public void Neighbours_and_distances_are_columns_where_they_have_names()
    {
        var scored = Fit(
            Line(4, 1, 3), "Kind",
            options => (options.NeighborCount, options.NeighborsColumnName, options.DistancesColumnName) = (2, "Near", "Far"))
            .Transform(At(0));

        scored.GetColumn<int[]>("Near").Single().ShouldBe([1, 2]);
        scored.GetColumn<float[]>("Far").Single().ShouldBe([1, 3]);
        Scores.OfClasses(scored).Single().ShouldBe([0, 0.5f, 0.5f]);
        Fit(Line(4, 1, 3), "Number", options => (options.NeighborCount, options.DistancesColumnName) = (1, "Far")).Transform(At(0))
            .GetColumn<float[]>("Far").Single().ShouldBe([1]);
    }

    [Fact]
    public void A_row_with_a_missing_feature_gets_no_prediction_and_the_others_of_its_batch_do()
    {
        List<Point> points = [.. Line(0, 1, 2, 3)];
        points[1].Features[0] = float.NaN;
        points[3].Features[1] = float.PositiveInfinity;
        var model = Fit(Line(0, 1, 2), "Number", options => (options.NeighborCount, options.NeighborsColumnName) = (1, "Near"));

        var scored = model.Transform(Point.Load(_ml, points));

        Scores.Of(scored).ShouldBe([0, float.NaN, 20, float.NaN]);
        scored.GetColumn<int[]>("Near").Select(near => near[0]).ShouldBe([0, -1, 2, -1]);
    }
}
