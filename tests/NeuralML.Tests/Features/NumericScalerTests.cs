using System.Text.Json;
using FsCheck.Xunit;
using NeuralML.Features;
using NeuralML.Tests.Figures;

namespace NeuralML.Tests.Features;

public sealed class NumericScalerTests
{
    public static TheoryData<NumericScaling> All => [.. Enum.GetValues<NumericScaling>()];

    [Theory]
    [InlineData(NumericScaling.Standard, "standard")]
    [InlineData(NumericScaling.Robust, "robust")]
    [InlineData(NumericScaling.QuantileNormal, "quantile")]
    public void It_scales_as_scikit_learn_does(NumericScaling scaling, string figures)
    {
        var cases = Figure.Of("scaling", figures).EnumerateArray().ToArray();
        cases.Length.ShouldBeGreaterThan(3);
        foreach (var item in cases)
        {
            var at = item.GetProperty("at").Numbers();
            var scaled = Table.Of(item.GetProperty("values").Numbers()).Scaled(scaling, at);
            var expected = item.GetProperty("scaled").Numbers();
            for (var i = 0; i < at.Length; i++)
                scaled[i].ShouldBe(expected[i], 2e-5 * Math.Max(1, Math.Abs(expected[i])), $"{item.GetProperty("case")} at {at[i]}");
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Only_the_training_rows_count(NumericScaling scaling)
    {
        var table = Table.Of(1, 2, 4, 8, 1000, -1000);

        NumericScaler.Fit(scaling, table, [0, 1, 2, 3], [0]).ScaledBy(1, 3, 8).ShouldBe(Table.Of(1, 2, 4, 8).Scaled(scaling, 1, 3, 8));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Each_feature_is_scaled_on_its_own(NumericScaling scaling)
    {
        var scaled = Table.OfRows([1, 100], [2, -5], [5, 7], [9, 0]).Scaled(scaling, 2, 7, 3, 1);

        var first = Table.Of(1, 2, 5, 9).Scaled(scaling, 2, 3);
        var second = Table.Of(100, -5, 7, 0).Scaled(scaling, 7, 1);
        scaled.ShouldBe([first[0], second[0], first[1], second[1]]);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Many_features_are_scaled_to_the_same_bits_as_each_alone(NumericScaling scaling)
    {
        const int Features = 21;
        var random = new Random(1);
        var rows = Enumerable.Range(0, 50).Select(_ => Draw()).ToArray();
        float[] row = [float.NaN, float.PositiveInfinity, float.NegativeInfinity, 0, -0f, float.MaxValue, -float.MaxValue, .. Draw()[7..]];

        var scaled = Table.OfRows(rows).Scaled(scaling, row);

        for (var i = 0; i < Features; i++)
        {
            var alone = Table.Of(Array.ConvertAll(rows, values => values[i])).Scaled(scaling, row[i])[0];
            BitConverter.SingleToInt32Bits(scaled[i]).ShouldBe(BitConverter.SingleToInt32Bits(alone), $"feature {i}");
        }

        float[] Draw() => [.. Enumerable.Range(0, Features).Select(i => MathF.Pow(10, i - 10) * ((2 * random.NextSingle()) - 1))];
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Only_the_slots_it_is_made_for_are_scaled(NumericScaling scaling)
    {
        var table = Table.OfRows([1, 100, 3], [2, -5, 9], [5, 7, 9], [9, 0, 4]);
        var scaled = new float[2];

        NumericScaler.Fit(scaling, table, table.AllRows(), [2, 0]).Transform([2, 7, 9], scaled);

        scaled.ShouldBe([Table.Of(3, 9, 9, 4).Scaled(scaling, 9)[0], Table.Of(1, 2, 5, 9).Scaled(scaling, 2)[0]]);
    }

    [Theory]
    [InlineData(NumericScaling.Standard)]
    [InlineData(NumericScaling.Robust)]
    [InlineData(NumericScaling.QuantileNormal)]
    public void A_constant_feature_becomes_0(NumericScaling scaling)
        => Table.Of(7, 7, 7).Scaled(scaling, 7, 8, -1e30f).ShouldBe([0, 0, 0]);

    [Theory]
    [MemberData(nameof(All))]
    public void A_feature_without_any_value_does_no_harm(NumericScaling scaling)
        => Table.Of(float.NaN, float.NaN).Scaled(scaling, float.NaN, 3)[0].ShouldBe(0);

    [Theory]
    [InlineData(NumericScaling.Standard, 0)]
    [InlineData(NumericScaling.Robust, 0)]
    [InlineData(NumericScaling.QuantileNormal, 0)]
    [InlineData(NumericScaling.None, 5)]
    public void A_missing_value_counts_as_the_middle(NumericScaling scaling, float middle)
        => Table.Of(1, float.NaN, 2, 12).Scaled(scaling, float.NaN).ShouldBe([middle]);

    [Theory]
    [MemberData(nameof(All))]
    public void An_infinite_value_stays_visible(NumericScaling scaling)
        => Table.Of(1, 2, 3).Scaled(scaling, float.PositiveInfinity, float.NegativeInfinity).ShouldBe([float.NaN, float.NaN]);

    [Fact]
    public void Robust_scaling_takes_half_the_range_where_the_middle_half_is_one_value()
        => Table.Of(0, 0, 0, 0, 0, 0, 0, 10).Scaled(NumericScaling.Robust, 5)[0].ShouldBe(1 / MathF.Sqrt(1 + (1 / 9f)), 1e-6f);

    [Fact]
    public void Without_scaling_numbers_stay_as_they_are()
        => Table.Of(1, 2, 30).Scaled(NumericScaling.None, -1e30f, 0, 12345.678f).ShouldBe([-1e30f, 0, 12345.678f]);

    [Property]
    public void Quantiles_do_not_depend_on_the_unit(short[] values, byte power)
    {
        var scale = MathF.Pow(2, (power % 40) - 20);
        var plain = Array.ConvertAll(values, value => (float)value);
        var scaled = Array.ConvertAll(plain, value => value * scale);

        Table.Of(scaled).Scaled(NumericScaling.QuantileNormal, scaled)
            .ShouldBe(Table.Of(plain).Scaled(NumericScaling.QuantileNormal, plain));
    }

    [Property]
    public void Larger_values_are_never_scaled_below_smaller_ones(short[] values, float[] at)
    {
        var table = Table.Of(Array.ConvertAll(values, value => value / 7f));
        var sorted = at.Where(float.IsFinite).Order().ToArray();
        foreach (var scaling in Enum.GetValues<NumericScaling>())
        {
            var scaled = table.Scaled(scaling, sorted);
            scaled.Zip(scaled.Skip(1)).ShouldAllBe(pair => pair.First <= pair.Second + 1e-6f, scaling.ToString());
        }
    }
}
