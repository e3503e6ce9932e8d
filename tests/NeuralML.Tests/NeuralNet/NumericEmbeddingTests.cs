using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Tests.NeuralNet;

public sealed class NumericEmbeddingTests
{
    private readonly MLContext _ml = new(seed: 1);

    [Theory]
    [InlineData(NumericEmbedding.Periodic)]
    [InlineData(NumericEmbedding.PiecewiseLinear)]
    public void A_linear_network_bends_with_it(NumericEmbedding embedding)
    {
        var options = Fast.Options("Parabola", epochs: 100);
        options.HiddenSizes = [];

        Fit(options).ShouldBeLessThan(0.1);
        options.NumericEmbedding = embedding;
        Fit(options).ShouldBeGreaterThan(0.9);
    }

    [Theory]
    [InlineData(NeuralNetArchitecture.Mlp)]
    [InlineData(NeuralNetArchitecture.ResNet)]
    [InlineData(NeuralNetArchitecture.RealMlp)]
    [InlineData(NeuralNetArchitecture.TabM)]
    public void Every_architecture_takes_it_beside_categories_and_missing_values(NeuralNetArchitecture architecture)
    {
        var rows = Row.Draw(300);
        rows[5].Features[0] = float.NaN;
        var data = _ml.Data.LoadFromEnumerable(rows);
        var options = new NeuralNetOptions
        {
            LabelColumnName = "SameSign", Architecture = architecture, NumericEmbedding = NumericEmbedding.PiecewiseLinear,
            CategoricalColumnNames = ["Ring"], HiddenSizes = [32, 32], MaximumEpochs = 30, BatchSize = 32,
        };
        using var model = _ml.NeuralNet(options).Fit(data);

        _ml.BinaryClassification.Evaluate(model.Transform(data), "SameSign").Accuracy.ShouldBeGreaterThan(0.9);
    }

    private double Fit(NeuralNetOptions options)
    {
        using var model = _ml.NeuralNet(options).Fit(Row.Load(_ml, 500));
        return _ml.Regression.Evaluate(model.Transform(Row.Load(_ml, 500, seed: 2)), "Parabola").RSquared;
    }
}
