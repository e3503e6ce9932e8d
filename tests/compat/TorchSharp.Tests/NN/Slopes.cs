using static TorchSharp.torch;

namespace TorchSharp.Tests.NN;

/// <summary>Compares autograd's gradients with central differences, element by element, in float64.</summary>
internal static class Slopes
{
    private const double Width = 1e-5;
    private const double Tolerance = 1e-6;

    internal static void ShouldMatch(Tensor x, Func<Tensor, Tensor> function)
    {
        x = x.detach().clone().requires_grad_();
        ShouldMatch(() => function(x), ("x", x));
    }

    /// <summary>
    /// Checks every floating point input and every parameter of a module of float64; the loss weighs each output element by another number.
    /// </summary>
    internal static void ShouldMatch(nn.Module module, Tensor[] inputs, Func<Tensor[], Tensor[]> call)
    {
        using var scope = NewDisposeScope();
        inputs = [.. inputs.Select(input => input.is_floating_point() ? input.@double().detach().requires_grad_() : input)];
        ShouldMatch(
            () => call(inputs).Where(output => output.is_floating_point()).Select(Weighted).Aggregate((sum, term) => sum + term),
            [
                .. inputs.Select((input, i) => ($"input {i}", input)).Where(item => item.input.requires_grad),
                .. module.named_parameters().Select(item => (item.name, (Tensor)item.parameter)),
            ]);
    }

    private static Tensor Weighted(Tensor output) => (output.flatten() * arange(1, output.numel() + 1, dtype: float64).cos()).sum();

    private static void ShouldMatch(Func<Tensor> function, params (string Name, Tensor Leaf)[] leaves)
    {
        foreach (var (_, leaf) in leaves)
            leaf.grad?.zero_();
        function().backward();
        var gradients = leaves.Select(item => item.Leaf.grad!.contiguous().data<double>().ToArray()).ToArray();

        using var off = no_grad();
        for (var leaf = 0; leaf < leaves.Length; leaf++)
        {
            var values = leaves[leaf].Leaf.data<double>();
            for (var i = 0; i < gradients[leaf].Length; i++)
            {
                using var scope = NewDisposeScope();
                var value = values[i];
                values[i] = value + Width;
                var above = function().item<double>();
                values[i] = value - Width;
                var below = function().item<double>();
                values[i] = value;
                gradients[leaf][i].ShouldBe((above - below) / (2 * Width), Tolerance, $"{leaves[leaf].Name}[{i}]");
            }
        }
    }
}
