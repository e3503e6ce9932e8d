using System.Text.Json;
using NeuralML.Tests.Figures;
using TorchSharp;
using static TorchSharp.torch;

namespace NeuralML.Tests.Networks;

/// <summary>A network as plain PyTorch computed it: Figures/make_networks.py.</summary>
internal sealed record NetworkFigure(
    bool Training,
    NetworkFigure.Numbers Input,
    NetworkFigure.Numbers Output,
    NetworkFigure.Numbers Probe,
    NetworkFigure.Numbers InputGradient,
    Dictionary<string, NetworkFigure.Numbers> Weights,
    Dictionary<string, NetworkFigure.Numbers> Gradients)
{
    public static NetworkFigure Of(string name) => Figure.Of("networks", name).Deserialize<NetworkFigure>(JsonSerializerOptions.Web)!;

    internal sealed record Numbers(long[] Shape, float[] Values)
    {
        public Tensor ToTensor() => tensor(Values, Shape);

        public void ShouldBeNear(Tensor actual, string what)
        {
            actual.shape.ShouldBe(Shape, what);
            var values = actual.contiguous().data<float>().ToArray();
            for (var i = 0; i < values.Length; i++)
                values[i].ShouldBe(Values[i], 1e-5 + (1e-4 * Math.Abs(Values[i])), $"{what}, number {i}");
        }
    }
}
