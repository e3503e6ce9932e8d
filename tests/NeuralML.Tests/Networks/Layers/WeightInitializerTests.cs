using NeuralML.Networks.Layers;
using static TorchSharp.torch;

namespace NeuralML.Tests.Networks.Layers;

public sealed class WeightInitializerTests
{
    /// <summary>The weights as the layer applies them, <c>[outputs][inputs]</c>: what it makes of each input alone, without the bias.</summary>
    private static double[][] Weights(nn.Module<Tensor, Tensor> layer, int inputs, WeightInitialization kind)
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        WeightInitializer.Apply(layer, kind, new Random(3));
        var units = layer.call(eye(inputs)) - layer.call(zeros(1, inputs));
        var outputs = (int)units.shape[1];
        var values = units.t().contiguous().data<float>().ToArray();
        return [.. Enumerable.Range(0, outputs).Select(output => values.Skip(output * inputs).Take(inputs).Select(value => (double)value).ToArray())];
    }

    private static nn.Module<Tensor, Tensor> Create(bool tangent, int inputs, int outputs) => tangent
        ? new NtkLinear(inputs, outputs, zero: true, new Random(1))
        : new Dense(inputs, outputs, new Random(1));

    [Theory]
    [InlineData(WeightInitialization.Xavier, 2.0 / (100 + 300))]
    [InlineData(WeightInitialization.He, 2.0 / 100)]
    [InlineData(WeightInitialization.NeuralTangent, 1.0 / 100)]
    public void Weights_have_the_variance_of_their_paper(WeightInitialization kind, double variance)
    {
        foreach (var tangent in new[] { false, true })
        {
            using var layer = Create(tangent, 100, 300);
            var weights = Weights(layer, 100, kind).SelectMany(row => row).ToArray();

            weights.Average().ShouldBe(0, 5 * Math.Sqrt(variance / weights.Length));
            weights.Average(weight => weight * weight).ShouldBe(variance, 0.03 * variance);
        }
    }

    [Theory]
    [InlineData(20, 50, false)]
    [InlineData(50, 20, false)]
    [InlineData(30, 30, true)]
    public void Orthogonal_rows_or_columns_have_length_1_and_right_angles(int inputs, int outputs, bool tangent)
    {
        using var layer = Create(tangent, inputs, outputs);
        var weights = Weights(layer, inputs, WeightInitialization.Orthogonal);
        var vectors = outputs <= inputs
            ? weights
            : [.. Enumerable.Range(0, inputs).Select(input => weights.Select(row => row[input]).ToArray())];

        for (var i = 0; i < vectors.Length; i++)
        {
            for (var j = 0; j < vectors.Length; j++)
                vectors[i].Zip(vectors[j], (left, right) => left * right).Sum().ShouldBe(i == j ? 1 : 0, 1e-5);
        }
    }
}
