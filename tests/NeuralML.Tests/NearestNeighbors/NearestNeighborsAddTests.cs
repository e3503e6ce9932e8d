using Microsoft.ML;

namespace NeuralML.Tests.NearestNeighbors;

public sealed class NearestNeighborsAddTests
{
    private readonly MLContext _ml = new(seed: 1);
    private readonly List<Point> _points = Point.Draw(3000, 6);

    private NearestNeighborsTransformer Fit(int count, string label, NearestNeighborsSearch search) => _ml.NearestNeighbors(
        new NearestNeighborsOptions { LabelColumnName = label, Search = search, Standardize = false, NeighborsColumnName = "Near" })
        .Fit(Point.Load(_ml, _points[..count]));

    private int[][] Near(NearestNeighborsTransformer model)
        => [.. Microsoft.ML.Data.ColumnCursorExtensions.GetColumn<int[]>(
            model.Transform(Point.Load(_ml, Point.Draw(100, 6, seed: 2))), "Near")];

    [Theory]
    [InlineData(NearestNeighborsSearch.Exact)]
    [InlineData(NearestNeighborsSearch.Tree)]
    public void Added_rows_are_neighbours_as_if_they_had_been_there_and_the_model_before_stays(NearestNeighborsSearch search)
    {
        var model = Fit(2000, "Kind", search);
        var before = Near(model);

        var more = model.Add(Point.Load(_ml, _points[2000..2001])).Add(Point.Load(_ml, _points[2001..]));

        Near(more).ShouldBe(Near(Fit(3000, "Kind", search)));
        Scores.OfClasses(more.Transform(Point.Load(_ml, _points)))
            .ShouldBe(Scores.OfClasses(Fit(3000, "Kind", search).Transform(Point.Load(_ml, _points))));
        (more.Model.RowCount, model.Model.RowCount).ShouldBe((3000, 2000));
        Near(model).ShouldBe(before);
    }

    [Fact]
    public void Rows_that_are_added_to_a_graph_are_found_and_the_model_before_stays()
    {
        var model = Fit(2000, "Number", NearestNeighborsSearch.Approximate);
        var before = Near(model);

        var found = Near(model.Add(Point.Load(_ml, _points[2000..])));

        var all = Near(Fit(3000, "Number", NearestNeighborsSearch.Exact));
        found.Zip(all, (some, exact) => some.Intersect(exact).Count()).Average().ShouldBeGreaterThan(0.97 * 5);
        Near(model).ShouldBe(before);
    }

    [Fact]
    public void Rows_of_another_label_without_rows_or_with_missing_features_are_refused()
    {
        var model = Fit(100, "Kind", NearestNeighborsSearch.Exact);
        var numbers = _ml.Transforms.CopyColumns("Kind", "Number").Fit(Point.Load(_ml, _points)).Transform(Point.Load(_ml, _points));
        var missing = Point.Draw(3, 6);
        missing[2].Features[4] = float.NaN;

        Should.Throw<InvalidOperationException>(() => model.Add(numbers)).Message.ShouldContain("'Kind'");
        Should.Throw<InvalidOperationException>(() => model.Add(_ml.Data.SkipRows(Point.Load(_ml, _points), 3000)));
        Should.Throw<InvalidOperationException>(() => model.Add(Point.Load(_ml, missing))).Message.ShouldContain("slot 4, is NaN in row 2");
        Should.Throw<InvalidOperationException>(() => model.Add(Point.Load(_ml, Point.Draw(3, 5)))).Message.ShouldContain("6 features");
    }
}
