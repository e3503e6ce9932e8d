using static TorchSharp.torch;

namespace TorchSharp.Tests.NN;

[Collection(nameof(SharedRandomNumbers))]
public class LayerInitialValueTests
{
    [Theory]
    [InlineData("Linear", 100)]
    [InlineData("Bilinear", 100)]
    [InlineData("Conv1d", 100 * 3)]
    [InlineData("Conv2d", 100 * 3 * 3)]
    [InlineData("Conv2d_groups", 25 * 3 * 3)]
    [InlineData("Conv3d", 10 * 3 * 3 * 3)]
    // The fan in of a transposed convolution counts its output channels, as in PyTorch.
    [InlineData("ConvTranspose2d", 200 * 3 * 3)]
    public void Weights_and_biases_are_uniform_within_one_over_the_root_of_the_fan_in(string name, int fanIn)
    {
        using var scope = NewDisposeScope();
        manual_seed(5);
        using nn.Module layer = name switch
        {
            "Linear" => nn.Linear(100, 400),
            "Bilinear" => nn.Bilinear(100, 5, 400),
            "Conv1d" => nn.Conv1d(100, 200, 3),
            "Conv2d" => nn.Conv2d(100, 200, 3),
            "Conv2d_groups" => nn.Conv2d(100, 200, 3, groups: 4),
            "Conv3d" => nn.Conv3d(10, 200, 3),
            "ConvTranspose2d" => nn.ConvTranspose2d(100, 200, 3),
            _ => throw new ArgumentOutOfRangeException(nameof(name)),
        };
        var bound = 1 / MathF.Sqrt(fanIn);
        var weight = layer.get_parameter("weight")!.detach();
        var bias = layer.get_parameter("bias")!.detach();

        weight.abs().max().item<float>().ShouldBeInRange(0.999f * bound, bound);
        weight.std().item<float>().ShouldBe(bound / MathF.Sqrt(3), 0.01f * bound);
        bias.abs().max().item<float>().ShouldBeInRange(0.95f * bound, bound);
        bias.mean().item<float>().ShouldBe(0, 0.15f * bound);
    }

    [Fact]
    public void Normalisations_start_by_changing_nothing_else()
    {
        using var scope = NewDisposeScope();
        nn.Module[] layers = [nn.BatchNorm2d(3), nn.InstanceNorm1d(3, affine: true), nn.LayerNorm([3]), nn.GroupNorm(1, 3)];
        foreach (var layer in layers)
        {
            using var norm = layer;
            norm.get_parameter("weight")!.eq(1).all().item<bool>().ShouldBeTrue();
            norm.get_parameter("bias")!.eq(0).all().item<bool>().ShouldBeTrue();
        }
    }

    [Fact]
    public void Batches_are_counted_while_training()
    {
        using var scope = NewDisposeScope();
        using var norm = nn.BatchNorm2d(3);
        norm.call(randn([2, 3, 4, 4]));
        norm.call(randn([2, 3, 4, 4]));
        norm.eval();
        norm.call(randn([2, 3, 4, 4]));
        norm.get_buffer("num_batches_tracked")!.item<long>().ShouldBe(2);
    }

    [Fact]
    public void Parameters_have_the_type_that_was_asked_for()
    {
        using var scope = NewDisposeScope();
        foreach (var layer in new nn.Module[]
        {
            nn.Conv1d(1, 1, 1, dtype: float64), nn.ConvTranspose3d(1, 1, 1, dtype: float64), nn.BatchNorm3d(1, dtype: float64),
            nn.GroupNorm(1, 1, dtype: float64), nn.Bilinear(1, 1, 1, dtype: float64),
        })
        {
            using var module = layer;
            module.parameters().ShouldAllBe(parameter => parameter.dtype == ScalarType.Float64);
        }
    }
}
