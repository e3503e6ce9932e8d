using TorchSharp.Tests.Figures;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Tests.NN;

[Collection(nameof(SharedRandomNumbers))]
public class InitTests
{
    // Fan in 40 * 6 = 240, fan out 90 * 6 = 540.
    private static readonly long[] Shape = [90, 40, 2, 3];

    private static readonly Dictionary<string, (Func<Tensor, Tensor> Fill, double Deviation, double Bound)> Random = new()
    {
        ["uniform"] = (t => init.uniform_(t, -2, 2), 4 / Math.Sqrt(12), 2),
        ["normal"] = (t => init.normal_(t, 0, 3), 3, double.PositiveInfinity),
        ["xavier uniform"] = (t => init.xavier_uniform_(t, 2), 2 * Math.Sqrt(2.0 / 780), 2 * Math.Sqrt(6.0 / 780)),
        ["xavier normal"] = (t => init.xavier_normal_(t, 2), 2 * Math.Sqrt(2.0 / 780), double.PositiveInfinity),
        ["glorot uniform"] = (t => init.glorot_uniform_(t), Math.Sqrt(2.0 / 780), Math.Sqrt(6.0 / 780)),
        ["glorot normal"] = (t => init.glorot_normal_(t), Math.Sqrt(2.0 / 780), double.PositiveInfinity),
        ["kaiming uniform"] = (
            t => init.kaiming_uniform_(t, Math.Sqrt(5)), 1 / Math.Sqrt(240 * 3), 1 / Math.Sqrt(240)),
        ["kaiming normal"] = (
            t => init.kaiming_normal_(t, mode: init.FanInOut.FanOut, nonlinearity: init.NonlinearityType.ReLU),
            Math.Sqrt(2.0 / 540), double.PositiveInfinity),
        // 0.8796 is the deviation of a standard normal distribution cut off at two.
        ["trunc normal"] = (t => init.trunc_normal_(t, 0, 0.5, -1, 1), 0.5 * 0.8796, 1),
        ["trunc normal of a generator"] = (t => init.trunc_normal_(t, generator: Generator.Default), 0.8796, 2),
        ["orthogonal"] = (t => init.orthogonal_(t), 1 / Math.Sqrt(240), 1),
    };

    public static TheoryData<string> RandomNames => [.. Random.Keys];

    [Theory]
    [MemberData(nameof(RandomNames))]
    public void Random_values_have_their_spread_and_bounds_and_repeat_by_the_seed(string name)
    {
        using var scope = NewDisposeScope();
        var (fill, deviation, bound) = Random[name];
        var values = Filled(fill);

        values.std().item<float>().ShouldBe((float)deviation, 0.02f * (float)deviation);
        values.mean().item<float>().ShouldBe(0, 0.02f * (float)deviation);
        values.abs().max().item<float>().ShouldBeLessThanOrEqualTo((float)bound * 1.000001f);
        Filled(fill).equal(values).ShouldBeTrue();
        Filled(fill, seed: 2).equal(values).ShouldBeFalse();
    }

    [Theory]
    [InlineData(5, 3)]
    [InlineData(3, 5)]
    [InlineData(4, 4)]
    public void Orthogonal_rows_or_columns_are_at_right_angles(long rows, long columns)
    {
        using var scope = NewDisposeScope();
        var matrix = init.orthogonal_(empty(rows, columns, float64), 3);
        var product = rows < columns ? matrix.mm(matrix.t()) : matrix.t().mm(matrix);

        product.ShouldEqual((eye(Math.Min(rows, columns)) * 9).data<float>().ToArray());
    }

    [Fact]
    public void Truncated_values_lie_between_bounds_of_any_place()
    {
        using var scope = NewDisposeScope();
        manual_seed(1);
        var values = init.trunc_normal_(empty(10_000), mean: 1, std: 2, a: 2, b: 3);

        values.min().item<float>().ShouldBeInRange(2, 2.01f);
        values.max().item<float>().ShouldBeInRange(2.99f, 3);
    }

    [Fact]
    public void Sparse_columns_have_their_share_of_zeros()
    {
        using var scope = NewDisposeScope();
        manual_seed(1);
        var values = init.sparse_(empty(10, 200), 0.25, 0.5);

        values.eq(0).sum(0L).eq(3).all().item<bool>().ShouldBeTrue();
        values[values.ne(0)].std().item<float>().ShouldBe(0.5f, 0.03f);
        values.eq(0).sum(1L).max().item<long>().ShouldBeLessThan(200);
    }

    [Fact]
    public void Constants_fill()
    {
        using var scope = NewDisposeScope();

        init.zeros_(empty(2)).ShouldEqual([0, 0]);
        init.ones_(empty(2)).ShouldEqual([1, 1]);
        init.constant_(empty(2), 2.5).ShouldEqual([2.5f, 2.5f]);
        init.eye_(empty(2, 3)).ShouldEqual([1, 0, 0, 0, 1, 0]);
    }

    [Fact]
    public void A_dirac_convolution_hands_its_input_on()
    {
        using var scope = NewDisposeScope();
        var weight = init.dirac_(empty([3, 2, 3, 3]));

        weight.sum().item<float>().ShouldBe(2);
        // The middles of the kernels from channel 0 to 0 and from 1 to 1.
        (weight.ReadCpuSingle(4), weight.ReadCpuSingle(31)).ShouldBe((1, 1));
    }

    [Fact]
    public void Parameters_can_be_filled_in_place_and_stay_leaves()
    {
        using var scope = NewDisposeScope();
        using var linear = Linear(4, 4);
        foreach (var fill in (Func<Tensor, Tensor>[])[
            t => init.eye_(t), t => init.orthogonal_(t), t => init.sparse_(t, 0.5), t => init.trunc_normal_(t),
            t => init.xavier_normal_(t)])
            fill(linear.weight).ShouldBeSameAs(linear.weight);

        linear.weight.is_leaf.ShouldBeTrue();
        linear.weight.requires_grad.ShouldBeTrue();
    }

    [Theory]
    [InlineData(init.NonlinearityType.Linear, 0, 1)]
    [InlineData(init.NonlinearityType.Conv2D, 0, 1)]
    [InlineData(init.NonlinearityType.Sigmoid, 0, 1)]
    [InlineData(init.NonlinearityType.Tanh, 0, 5.0 / 3)]
    [InlineData(init.NonlinearityType.ReLU, 0, 1.4142135623730951)]
    [InlineData(init.NonlinearityType.LeakyReLU, 0.2, 1.3867504905630728)]
    public void The_gain_is_that_of_the_nonlinearity(init.NonlinearityType nonlinearity, double slope, double gain) =>
        init.calculate_gain(nonlinearity, slope).ShouldBe(gain, 1e-12);

    [Fact]
    public void Tensors_of_too_few_or_too_many_dimensions_are_refused()
    {
        using var scope = NewDisposeScope();

        foreach (var call in (Func<Tensor, object>[])[
            t => init.xavier_uniform_(t), t => init.kaiming_normal_(t), t => init.orthogonal_(t), t => init.eye_(t), t => init.dirac_(t),
            t => init.sparse_(t, 0.5), t => init.CalculateFanInAndFanOut(t)])
            Should.Throw<ArgumentException>(() => call(empty(3))).ParamName.ShouldBe("tensor");
    }

    private static Tensor Filled(Func<Tensor, Tensor> fill, long seed = 1)
    {
        manual_seed(seed);
        return fill(empty(Shape));
    }
}
