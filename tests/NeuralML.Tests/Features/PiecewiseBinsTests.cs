using FsCheck.Xunit;
using NeuralML.Features;

namespace NeuralML.Tests.Features;

public sealed class PiecewiseBinsTests
{
    [Property]
    public void Edges_strictly_increase_from_the_smallest_value_to_the_largest(float[] values, byte most)
    {
        values = Array.FindAll(values, value => !float.IsInfinity(value));
        var bins = PiecewiseBins.Fit(values, (most % 60) + 1);

        bins.Count.ShouldBeLessThanOrEqualTo((most % 60) + 1);
        bins.Edges.Zip(bins.Edges.Skip(1)).ShouldAllBe(pair => pair.First < pair.Second);
        var present = values.Where(value => !float.IsNaN(value)).ToArray();
        bins.Edges.Count.ShouldBe(present.Length == 0 ? 0 : bins.Count + 1);
        if (present.Length > 0)
        {
            bins.Edges[0].ShouldBe(present.Min());
            bins.Edges[^1].ShouldBe(present.Max());
        }
    }

    [Property]
    public void A_value_that_fills_a_bin_has_an_edge_of_its_own(byte[] values, byte most)
    {
        var limit = (most % 10) + 1;
        var bins = PiecewiseBins.Fit(Array.ConvertAll(values, value => MathF.Round(value / 9f)), limit);

        var frequent = values.GroupBy(value => MathF.Round(value / 9f)).Where(group => group.Count() * limit > values.Length);
        frequent.Select(group => group.Key).ShouldBeSubsetOf(bins.Edges);
    }

    [Property]
    public void The_order_of_the_rows_does_not_matter(byte[] values, int seed)
    {
        var shuffled = Array.ConvertAll(values, value => (float)value);
        new Random(seed).Shuffle(shuffled);

        PiecewiseBins.Fit(shuffled, 8).Edges.ShouldBe(PiecewiseBins.Fit(Array.ConvertAll(values, value => (float)value), 8).Edges);
    }

    [Fact]
    public void A_smooth_feature_is_cut_into_bins_of_equally_many_rows()
    {
        var values = Enumerable.Range(0, 4801).Select(i => (float)i).ToArray();

        PiecewiseBins.Fit(values).Edges.ShouldBe(Enumerable.Range(0, 49).Select(i => i * 100f));
    }

    [Fact]
    public void A_mostly_zero_feature_keeps_its_bins_for_the_rest()
    {
        float[] values = [.. Enumerable.Repeat(0f, 9000), .. Enumerable.Range(1, 1000).Select(i => (float)i)];

        var bins = PiecewiseBins.Fit(values);

        bins.Count.ShouldBe(48);
        bins.Edges[0].ShouldBe(0);
        bins.Edges[1].ShouldBe(1);
        bins.Edges[2].ShouldBeInRange(20, 24);
    }

    [Fact]
    public void Few_values_are_edges_all_of_them()
        => PiecewiseBins.Fit([3, 1, 1, 1, 1, 2, float.NaN, 1, 8], 3).Edges.ShouldBe([1, 2, 3, 8]);

    [Fact]
    public void A_constant_feature_has_no_bin()
    {
        PiecewiseBins.Fit([5, 5, float.NaN]).Edges.ShouldBe([5]);
        PiecewiseBins.Fit([5, 5, 5]).Count.ShouldBe(0);
        PiecewiseBins.Fit([]).Count.ShouldBe(0);
        PiecewiseBins.Fit([float.NaN]).Count.ShouldBe(0);
    }

    [Fact]
    public void At_least_one_bin_must_be_allowed()
        => Should.Throw<ArgumentOutOfRangeException>(() => PiecewiseBins.Fit([1, 2], 0)).ParamName.ShouldBe("most");
}
