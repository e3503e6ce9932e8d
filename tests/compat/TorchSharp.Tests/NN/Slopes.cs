using static TorchSharp.torch;

namespace TorchSharp.Tests.NN;

internal static class Slopes
{
    /// <summary>Compares autograd's gradient with central differences, element by element.</summary>
    internal static void ShouldMatch(Tensor x, Func<Tensor, Tensor> function)
    {
        const double step = 1e-5;
        x = x.detach().clone().requires_grad_();
        function(x).backward();
        var gradient = x.grad!.data<double>().ToArray();

        using var off = no_grad();
        var values = x.data<double>();
        for (var i = 0; i < gradient.Length; i++)
        {
            var value = values[i];
            values[i] = value + step;
            var above = function(x).item<double>();
            values[i] = value - step;
            var below = function(x).item<double>();
            values[i] = value;
            gradient[i].ShouldBe((above - below) / (2 * step), 1e-6, $"element {i}");
        }
    }
}
