using static TorchSharp.torch;

namespace TorchSharp.Tests.NN;

[Collection(nameof(SharedRandomNumbers))]
public class LayerDropoutTests
{
    private const float Rate = 0.25f;
    private const float Alpha = 1.7580993f; // What SELU tends to far below zero, negated.

    private static nn.Module<Tensor, Tensor> Make(string name) => name switch
    {
        "Dropout" => nn.Dropout(Rate),
        "Dropout1d" => nn.Dropout1d(Rate),
        "Dropout2d" => nn.Dropout2d(Rate),
        "Dropout3d" => nn.Dropout3d(Rate),
        "AlphaDropout" => nn.AlphaDropout(Rate),
        "FeatureAlphaDropout" => nn.FeatureAlphaDropout(Rate),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    private static long[] Shape(string name) => name switch
    {
        "Dropout" or "AlphaDropout" => [200, 200],
        "Dropout3d" => [200, 200, 2, 1, 1],
        "Dropout2d" => [200, 200, 2, 1],
        _ => [200, 200, 2],
    };

    [Theory]
    [InlineData("Dropout")]
    [InlineData("Dropout1d")]
    [InlineData("Dropout2d")]
    [InlineData("Dropout3d")]
    public void Dropout_zeroes_its_share_and_keeps_the_mean(string name)
    {
        using var scope = NewDisposeScope();
        manual_seed(11);
        using var dropout = Make(name);
        var dropped = dropout.call(ones(Shape(name)));

        dropped.mean().item<float>().ShouldBe(1f, 0.02f);
        dropped.eq(0).@float().mean().item<float>().ShouldBe(Rate, 0.02f);
    }

    [Theory]
    [InlineData("AlphaDropout")]
    [InlineData("FeatureAlphaDropout")]
    public void Alpha_dropout_keeps_mean_and_variance_and_sets_its_share_to_one_value(string name)
    {
        using var scope = NewDisposeScope();
        manual_seed(11);
        using var dropout = Make(name);
        var dropped = dropout.call(randn(Shape(name)));

        dropped.mean().item<float>().ShouldBe(0f, 0.03f);
        dropped.std().item<float>().ShouldBe(1f, 0.03f);
        var value = -Alpha / MathF.Sqrt((Alpha * Alpha * Rate + 1) * (1 - Rate)) * (1 - Rate);
        dropped.sub(value).abs().lt(1e-4f).@float().mean().item<float>().ShouldBe(Rate, 0.02f);
    }

    [Theory]
    [InlineData("Dropout1d")]
    [InlineData("Dropout2d")]
    [InlineData("Dropout3d")]
    [InlineData("FeatureAlphaDropout")]
    public void Channels_are_dropped_whole(string name)
    {
        using var scope = NewDisposeScope();
        manual_seed(11);
        using var dropout = Make(name);
        var dropped = dropout.call(ones(Shape(name))).flatten(2);
        dropped.select(2, 0).equal(dropped.select(2, 1)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("Dropout")]
    [InlineData("Dropout1d")]
    [InlineData("Dropout2d")]
    [InlineData("Dropout3d")]
    [InlineData("AlphaDropout")]
    [InlineData("FeatureAlphaDropout")]
    public void Evaluation_drops_nothing(string name)
    {
        using var scope = NewDisposeScope();
        using var dropout = Make(name);
        dropout.eval();
        var x = randn(Shape(name));
        dropout.call(x).equal(x).ShouldBeTrue();
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.5)]
    [InlineData(double.NaN)]
    public void A_probability_lies_between_nothing_and_all(double p)
    {
        Should.Throw<ArgumentException>(() => nn.Dropout(p)).Message.ShouldContain("probability");
        Should.Throw<ArgumentException>(() => nn.Dropout2d(p)).Message.ShouldContain("probability");
        Should.Throw<ArgumentException>(() => nn.FeatureAlphaDropout(p)).Message.ShouldContain("probability");
    }
}
