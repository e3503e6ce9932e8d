using NeuralML.AutoML.Reporting.Curves;

namespace NeuralML.AutoML.Tests.Reporting.Curves;

public class ThinningTests
{
    [Fact]
    public void A_million_points_of_a_quarter_circle_become_a_few_hundred_that_enclose_the_same_area()
    {
        var points = Enumerable.Range(0, 1_000_001).Select(i => i * Math.PI / 2 / 1_000_000)
            .Select(angle => new CurvePoint(1 - Math.Cos(angle), Math.Sin(angle))).ToArray();

        var thin = CurveThinning.Thin(points);

        thin.Count.ShouldBeInRange(100, 800);
        thin[0].ShouldBe(points[0]);
        thin[^1].ShouldBe(points[^1]);
        Area(thin).ShouldBe(Math.PI / 4, 1e-3);
    }

    [Fact]
    public void Few_points_far_apart_stay_as_they_are()
    {
        CurvePoint[] points = [new(0, 0), new(0, 0.5), new(1, 1)];

        CurveThinning.Thin(points).ShouldBe(points);
    }

    [Fact]
    public void A_sample_of_rows_is_the_same_every_time_in_order_and_spread_over_all()
    {
        var rows = RowSample.Of(1_000_000, 2_000);

        rows.Count.ShouldBe(2_000);
        rows.ShouldBe(RowSample.Of(1_000_000, 2_000));
        rows.ShouldBe(rows.Distinct().Order());
        rows.Count(row => row < 500_000).ShouldBeInRange(900, 1_100);
    }

    [Fact]
    public void Few_rows_are_all_taken() => RowSample.Of(3, 10).ShouldBe([0, 1, 2]);

    private static double Area(IReadOnlyList<CurvePoint> points)
        => points.Zip(points.Skip(1), (from, to) => (to.X - from.X) * (from.Y + to.Y) / 2).Sum();
}
