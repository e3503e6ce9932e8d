using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Tests.NeuralNet;

/// <summary>Several networks that predict together, for the tasks that are more than a label or a number.</summary>
public sealed class PresetTaskTests
{
    private readonly MLContext _ml = new(seed: 1);

    private NeuralNetTransformer Fit(string label)
        => _ml.NeuralNet(new NeuralNetOptions
        {
            LabelColumnName = label, Preset = NeuralNetPreset.Best, Folds = 2, HiddenSizes = [32, 32], BatchSize = 64, MaximumEpochs = 15,
            ExampleWeightColumnName = "Weight",
        }).Fit(MultiRow.Load(_ml, 400));

    [Fact]
    public void Several_networks_learn_several_labels()
    {
        using var model = Fit("Flags");
        var rows = MultiRow.Draw(200, seed: 2);

        var probabilities = model.Transform(_ml.Data.LoadFromEnumerable(rows)).GetColumn<float[]>("Probability").ToArray();

        for (var label = 0; label < 3; label++)
        {
            rows.Zip(probabilities).Count(pair => pair.First.Flags[label] == pair.Second[label] > 0.5f)
                .ShouldBeGreaterThan(175, $"label {label}");
        }

        probabilities.SelectMany(row => row).ShouldAllBe(value => value >= 0 && value <= 1);
    }

    [Fact]
    public void Several_networks_learn_several_numbers()
    {
        using var model = Fit("Numbers");
        var rows = MultiRow.Draw(200, seed: 2);

        var scores = Scores.OfClasses(model.Transform(_ml.Data.LoadFromEnumerable(rows)));

        foreach (var (output, largest) in new[] { (0, 60.0), (1, 2e-3), (2, 0) })
        {
            Math.Sqrt(rows.Zip(scores, (row, score) => Math.Pow(row.Numbers[output] - score[output], 2)).Average())
                .ShouldBeLessThanOrEqualTo(largest, $"output {output}");
        }
    }

    [Fact]
    public void Quantiles_of_several_networks_do_not_cross()
    {
        using var model = _ml.NeuralNet(new NeuralNetOptions
        {
            LabelColumnName = "Parabola", Preset = NeuralNetPreset.Best, Folds = 2, HiddenSizes = [16, 16], MaximumEpochs = 2,
            Quantiles = [0.1, 0.4, 0.5, 0.6, 0.9],
        }).Fit(Row.Load(_ml, 200));

        foreach (var quantiles in model.Transform(Row.Load(_ml, 200)).GetColumn<float[]>("Quantiles"))
            quantiles.ShouldBe(quantiles.Order());
    }
}
