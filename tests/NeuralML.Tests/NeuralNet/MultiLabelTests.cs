using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Tests.NeuralNet;

public sealed class MultiLabelTests
{
    private readonly MLContext _ml = new(seed: 1);

    private static List<Prediction> Predict(MLContext ml, NeuralNetTransformer model, List<MultiRow> rows)
        => [.. ml.Data.CreateEnumerable<Prediction>(model.Transform(ml.Data.LoadFromEnumerable(rows)), reuseRowObject: false)];

    [Theory]
    [InlineData(NeuralNetArchitecture.Mlp, 0)]
    [InlineData(NeuralNetArchitecture.Mlp, 2)]
    [InlineData(NeuralNetArchitecture.TabM, 0)]
    public void It_learns_several_labels_of_a_row(NeuralNetArchitecture architecture, double focalGamma)
    {
        var options = Fast.Options("Flags");
        (options.Architecture, options.FocalGamma) = (architecture, focalGamma);
        using var model = _ml.NeuralNet(options).Fit(MultiRow.Load(_ml, 800));
        var rows = MultiRow.Draw(300, seed: 2);

        var predictions = Predict(_ml, model, rows);

        for (var label = 0; label < 3; label++)
        {
            rows.Zip(predictions).Count(pair => pair.First.Flags[label] == pair.Second.PredictedLabel[label])
                .ShouldBeGreaterThan(280, $"label {label}");
        }
    }

    [Fact]
    public void Probabilities_agree_with_scores_and_labels()
    {
        using var model = _ml.NeuralNet(Fast.Options("Flags", epochs: 2)).Fit(MultiRow.Load(_ml, 100));
        foreach (var prediction in Predict(_ml, model, MultiRow.Draw(30, seed: 2)))
        {
            for (var label = 0; label < 3; label++)
            {
                prediction.Probability[label].ShouldBe((float)(1 / (1 + Math.Exp(-prediction.Score[label]))), 1e-6f);
                prediction.PredictedLabel[label].ShouldBe(prediction.Score[label] > 0);
            }
        }
    }

    [Fact]
    public void A_prediction_engine_gives_the_scores_of_the_batch()
    {
        using var model = _ml.NeuralNet(Fast.Options("Flags", epochs: 2)).Fit(MultiRow.Load(_ml, 100));
        var rows = MultiRow.Draw(10, seed: 2);
        using var engine = _ml.Model.CreatePredictionEngine<MultiRow, Prediction>(model);

        foreach (var (row, expected) in rows.Zip(Predict(_ml, model, rows)))
            engine.Predict(row).Score.ShouldBe(expected.Score, 1e-5);
    }

    [Fact]
    public void Balanced_labels_find_one_that_is_rare()
    {
        // The first label is true in one row of twenty, and no feature says surely where; the others are as they were.
        var random = new Random(5);
        var rows = MultiRow.Draw(1000);
        rows.ForEach(row => row.Flags[0] = row.Features[0] > 0 && random.NextDouble() < 0.1);
        var options = Fast.Options("Flags", epochs: 20);

        Found().ShouldBe(0);
        options.ClassWeighting = ClassWeighting.Balanced;
        Found().ShouldBeGreaterThan(0.9);

        double Found()
        {
            using var model = _ml.NeuralNet(options).Fit(_ml.Data.LoadFromEnumerable(rows));
            var positives = rows.FindAll(row => row.Flags[0]);
            return Predict(_ml, model, positives).Count(prediction => prediction.PredictedLabel[0]) / (double)positives.Count;
        }
    }

    [Fact]
    public void Labels_that_are_the_same_in_all_rows_are_refused()
    {
        var rows = MultiRow.Draw(20);
        rows.ForEach(row => row.Flags = [true, false, true]);

        Should.Throw<InvalidOperationException>(() => _ml.NeuralNet("Flags").Fit(_ml.Data.LoadFromEnumerable(rows)))
            .Message.ShouldContain("'Flags' has the same class in all 20 rows");
    }

    private sealed class Prediction
    {
        public bool[] PredictedLabel { get; set; } = [];

        public float[] Score { get; set; } = [];

        public float[] Probability { get; set; } = [];
    }
}
