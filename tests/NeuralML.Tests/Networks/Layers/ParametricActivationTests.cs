using NeuralML.Networks.Layers;
using TorchSharp;
using static TorchSharp.torch;

namespace NeuralML.Tests.Networks.Layers;

public sealed class ParametricActivationTests
{
    private static readonly float[] Values =
        [-1000, -90, -30, -10, -3, -1, -1e-3f, -1e-20f, 0, 1e-20f, 1e-3f, 0.5f, 1, 3, 10, 19.9f, 20.1f, 30, 90, 1000];

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(20)]
    public void Mish_is_that_of_PyTorch(int units) => Compare(new ParametricActivation<Mish>(units), units, nn.functional.Mish);

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(20)]
    public void Selu_is_that_of_PyTorch(int units) => Compare(new ParametricActivation<Selu>(units), units, x => nn.functional.selu(x));

    private static void Compare(nn.Module<Tensor, Tensor> activation, int units, Func<Tensor, Tensor> expected)
    {
        using var scope = NewDisposeScope();
        using (activation)
        {
            var mix = activation.parameters().Single();
            foreach (var factor in new[] { 0, 1, 0.3f, -2 })
            {
                using (no_grad())
                    mix.fill_(factor);
                var input = tensor(Values, Values.Length / units, units).requires_grad_();
                var output = activation.call(input);
                var reference = input.add(mix.mul(expected(input).sub(input)));
                output.allclose(reference, 1e-5, 1e-5).ShouldBeTrue();
                var gradients = autograd.grad([output.sum()], [input, mix]);
                var references = autograd.grad([reference.sum()], [input, mix]);
                gradients[0].allclose(references[0], 1e-5, 1e-5).ShouldBeTrue();
                gradients[1].allclose(references[1], 1e-4, 1e-4).ShouldBeTrue();
                using var noGradient = no_grad();
                activation.call(input).allclose(reference, 1e-5, 1e-5).ShouldBeTrue();
            }
        }
    }

    [Fact]
    public void A_transposed_input_is_read_in_its_own_order()
    {
        using var scope = NewDisposeScope();
        using var activation = new ParametricActivation<Mish>(2);
        var input = tensor(Values, 2, Values.Length / 2).t();

        activation.call(input).allclose(nn.functional.Mish(input), 1e-5, 1e-5).ShouldBeTrue();
    }
}
