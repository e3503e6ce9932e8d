using TorchSharp.Tests.Figures;
using static TorchSharp.torch;

namespace TorchSharp.Tests.NN;

public class LayerTests
{
    private static nn.Module<Tensor, Tensor> Make(string name) => name switch
    {
        "Linear" => nn.Linear(4, 3),
        "LayerNorm" => nn.LayerNorm([4]),
        "BatchNorm1d" => nn.BatchNorm1d(4),
        "ReLU" => nn.ReLU(),
        "GELU" => nn.GELU(),
        "SiLU" => nn.SiLU(),
        "Tanh" => nn.Tanh(),
        "Sigmoid" => nn.Sigmoid(),
        "Mish" => nn.Mish(),
        "SELU" => nn.SELU(),
        "ELU" => nn.ELU(),
        "LeakyReLU" => nn.LeakyReLU(),
        "Softplus" => nn.Softplus(),
        "Softmax" => nn.Softmax(1),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    public static TheoryData<string> Names => [.. Figure.Names("layers")];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_layer_computes_what_PyTorch_computes_forward_backward_and_in_three_steps(string name)
    {
        using var layer = Make(name.Split('_')[0]);
        layer.train(!name.EndsWith("_evaluating", StringComparison.Ordinal));
        new ModuleFigure("layers", name).Check(layer);
    }

    [Theory]
    [InlineData("GELU")]
    [InlineData("SiLU")]
    [InlineData("Tanh")]
    [InlineData("Sigmoid")]
    [InlineData("Mish")]
    [InlineData("SELU")]
    [InlineData("Softplus")]
    [InlineData("Softmax")]
    public void The_gradient_of_an_activation_is_the_slope_of_its_output(string name)
    {
        using var scope = NewDisposeScope();
        using var layer = Make(name);
        using var generator = new Generator(3);
        Slopes.ShouldMatch(randn(5, 4, dtype: float64, generator: generator), input => layer.call(input).square().sum());
    }

    [Fact]
    public void The_gradient_of_a_linear_layer_is_the_slope_of_its_output()
    {
        using var scope = NewDisposeScope();
        using var layer = nn.Linear(4, 3, dtype: float64);
        using var generator = new Generator(3);
        Slopes.ShouldMatch(randn(5, 4, dtype: float64, generator: generator), input => layer.call(input).square().sum());
    }

    [Fact]
    public void The_gradients_of_the_normalisations_are_the_slopes_of_their_output()
    {
        using var scope = NewDisposeScope();
        using var batch = nn.BatchNorm1d(4, dtype: float64);
        using var layer = nn.LayerNorm([4], dtype: float64);
        using var generator = new Generator(3);
        var weights = randn(5, 4, dtype: float64, generator: generator);
        Slopes.ShouldMatch(randn(5, 4, dtype: float64, generator: generator), input => (batch.call(input) * weights).sum());
        Slopes.ShouldMatch(randn(5, 4, dtype: float64, generator: generator), input => (layer.call(input) * weights).sum());
    }

    [Fact]
    public void Dropout_keeps_everything_in_evaluation_and_the_mean_in_training()
    {
        using var scope = NewDisposeScope();
        manual_seed(11);
        using var dropout = nn.Dropout(0.25);
        var x = ones(200, 200);

        var trained = dropout.call(x);
        trained.mean().item<float>().ShouldBe(1f, 0.02f);
        trained.eq(0).@float().mean().item<float>().ShouldBe(0.25f, 0.02f);

        dropout.eval();
        dropout.call(x).equal(x).ShouldBeTrue();
    }

    [Fact]
    public void A_fresh_linear_layer_is_uniform_within_one_over_the_root_of_its_inputs()
    {
        using var scope = NewDisposeScope();
        manual_seed(5);
        using var layer = nn.Linear(100, 400);
        var weight = layer.weight.detach();

        weight.abs().max().item<float>().ShouldBeInRange(0.0999f, 0.1f);
        weight.std().item<float>().ShouldBe(0.1f / MathF.Sqrt(3), 0.001f);
        layer.bias!.detach().abs().max().item<float>().ShouldBeInRange(0.095f, 0.1f);
    }
}
