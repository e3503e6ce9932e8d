using System.Globalization;
using System.Text.Json;
using Microsoft.ML;
using NeuralML.Tests.Figures;

namespace NeuralML.Tests.NearestNeighbors;

/// <summary>What scikit-learn's KNeighborsClassifier and KNeighborsRegressor predict; see Figures/make_neighbors.py.</summary>
public sealed class NearestNeighborsParityTests
{
    private readonly MLContext _ml = new(seed: 1);

    private static NearestNeighborsOptions Options(JsonElement figure, NearestNeighborsSearch search) => new()
    {
        LabelColumnName = "Number",
        Standardize = false,
        Search = search,
        NeighborCount = figure.GetProperty("k").GetInt32(),
        Weights = Enum.Parse<NearestNeighborsWeights>(figure.GetProperty("weights").GetString()!, ignoreCase: true),
        Metric = Enum.Parse<NearestNeighborsMetric>(figure.GetProperty("metric").GetString()!, ignoreCase: true),
        Power = 3,
    };

    [Fact]
    public void Digits_are_told_as_scikit_learn_tells_them()
    {
        var labels = Figure.Of("neighbors", "labels").GetString()!;
        var train = Figure.Of("neighbors", "train").GetInt32();
        List<Point> points = [.. Figure.All("neighbors", "rows").Select((row, i) => new Point
        {
            Features = [.. row.GetString()!.Select(pixel => pixel <= '9' ? pixel - '0' : (float)(pixel - 'a' + 10))],
            Number = labels[i] - '0',
        })];
        foreach (var figure in Figure.All("neighbors", "cases"))
            ShouldAgree(figure, points[..train], points[train..], classes: 10);
    }

    [SkippableTheory]
    [InlineData("digits", 10)]
    [InlineData("covtype_sample", 8)]
    public void Classes_of_a_table_are_those_of_scikit_learn(string table, int classes)
    {
        foreach (var figure in Figure.All("neighbors_shared", table))
            ShouldAgree(figure, Read(table, "train"), Read(table, "test"), classes);
    }

    [SkippableFact]
    public void House_prices_are_those_of_scikit_learn_with_and_without_a_tree()
    {
        foreach (var figure in Figure.All("neighbors_shared", "california_housing"))
        {
            var (train, test) = (Read("california_housing", "train"), Read("california_housing", "test"));
            foreach (var search in new[] { NearestNeighborsSearch.Exact, NearestNeighborsSearch.Tree })
            {
                var model = _ml.NearestNeighbors(Options(figure, search)).Fit(Point.Load(_ml, train));
                var predicted = Scores.Of(model.Transform(Point.Load(_ml, test)));
                var expected = figure.GetProperty("predicted").Numbers();
                figure.GetProperty("ties").GetArrayLength().ShouldBe(0);
                for (var i = 0; i < expected.Length; i++)
                    predicted[i].ShouldBe(expected[i], 2e-6f * Math.Abs(expected[i]));
            }
        }
    }

    /// <summary>All predictions, but for rows where the last neighbour is as far as one that is left out.</summary>
    private void ShouldAgree(JsonElement figure, List<Point> train, List<Point> test, int classes)
    {
        // The classes as keys, in their order.
        var keys = Enumerable.Range(0, classes).Select(label => new { Number = (float)label });
        var toKey = _ml.Transforms.Conversion.MapValueToKey("Number").Fit(_ml.Data.LoadFromEnumerable(keys));
        var model = _ml.NearestNeighbors(Options(figure, NearestNeighborsSearch.Exact))
            .Fit(toKey.Transform(Point.Load(_ml, train)));
        var scored = Scores.OfClasses(model.Transform(Point.Load(_ml, test)));
        var expected = figure.GetProperty("predicted").GetString()!;
        var ties = figure.GetProperty("ties").EnumerateArray().Select(row => row.GetInt32()).ToHashSet();
        var different = Enumerable.Range(0, expected.Length).Where(i => Array.IndexOf(scored[i], scored[i].Max()) != expected[i] - '0');

        different.Where(row => !ties.Contains(row)).ShouldBeEmpty($"{figure.GetProperty("metric")} of {figure.GetProperty("k")}");
        scored.Length.ShouldBe(expected.Length);
    }

    private static List<Point> Read(string table, string part)
    {
        var file = SharedTables.Find($"{table}_{part}.csv");
        return [.. File.ReadLines(file).Skip(1).Select(line => line.Split(',')).Select(cells => new Point
        {
            Features = [.. cells[..^1].Select(cell => float.Parse(cell, CultureInfo.InvariantCulture))],
            Number = float.Parse(cells[^1], CultureInfo.InvariantCulture),
        })];
    }
}
