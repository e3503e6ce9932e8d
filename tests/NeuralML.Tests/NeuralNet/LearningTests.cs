using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Tests.NeuralNet;

public sealed class LearningTests
{
    private readonly MLContext _ml = new(seed: 1);

    [Fact]
    public void It_learns_an_interaction_that_no_linear_model_can()
    {
        var train = Row.Load(_ml, 800);
        var test = Row.Load(_ml, 400, seed: 2);

        using var model = _ml.NeuralNet(Fast.Options("SameSign")).Fit(train);
        var network = _ml.BinaryClassification.Evaluate(model.Transform(test), "SameSign");
        var linear = _ml.BinaryClassification.Evaluate(
            _ml.BinaryClassification.Trainers.LbfgsLogisticRegression("SameSign").Fit(train).Transform(test), "SameSign");

        network.AreaUnderRocCurve.ShouldBeGreaterThan(0.99);
        network.Accuracy.ShouldBeGreaterThan(0.95);
        linear.AreaUnderRocCurve.ShouldBeLessThan(0.6);
    }

    [Fact]
    public void It_learns_classes_that_lie_in_rings()
    {
        using var model = _ml.NeuralNet(Fast.Options("Ring")).Fit(Row.Load(_ml, 800));

        var metrics = _ml.MulticlassClassification.Evaluate(model.Transform(Row.Load(_ml, 400)), "Ring");

        metrics.MicroAccuracy.ShouldBeGreaterThan(0.93);
        metrics.MacroAccuracy.ShouldBeGreaterThan(0.9);
    }

    [Fact]
    public void It_learns_a_curve_in_the_unit_of_the_label()
    {
        using var model = _ml.NeuralNet(Fast.Options("Parabola")).Fit(Row.Load(_ml, 800));

        var metrics = _ml.Regression.Evaluate(model.Transform(Row.Load(_ml, 400, seed: 2)), "Parabola");

        metrics.RSquared.ShouldBeGreaterThan(0.99);
        metrics.RootMeanSquaredError.ShouldBeLessThan(15);
    }

    [Fact]
    public void Probabilities_agree_with_scores_and_labels()
    {
        using var model = _ml.NeuralNet(Fast.Options("SameSign", epochs: 3)).Fit(Row.Load(_ml, 200));
        var scored = model.Transform(Row.Load(_ml, 100, seed: 2));

        var scores = Scores.Of(scored);
        var probabilities = Scores.Of(scored, "Probability");
        var labels = scored.GetColumn<bool>("PredictedLabel").ToArray();

        for (var i = 0; i < scores.Length; i++)
        {
            probabilities[i].ShouldBe((float)(1 / (1 + Math.Exp(-scores[i]))), 1e-6f);
            labels[i].ShouldBe(scores[i] > 0);
        }
    }

    [Fact]
    public void Class_scores_are_probabilities_and_the_likeliest_class_is_predicted()
    {
        using var model = _ml.NeuralNet(Fast.Options("Ring", epochs: 3)).Fit(Row.Load(_ml, 200));
        var scored = model.Transform(Row.Load(_ml, 100, seed: 2));

        var predicted = scored.GetColumn<uint>("PredictedLabel").ToArray();

        foreach (var (scores, key) in Scores.OfClasses(scored).Zip(predicted))
        {
            scores.Sum().ShouldBe(1, 1e-5f);
            scores[key - 1].ShouldBe(scores.Max());
        }
    }

    [Fact]
    public void Features_in_very_different_units_do_not_matter()
    {
        var rows = Row.Draw(800);
        foreach (var row in rows)
            row.Features = [(row.Features[0] * 1e6f) + 3e6f, row.Features[1] * 1e-6f];
        var data = _ml.Data.LoadFromEnumerable(rows);

        using var model = _ml.NeuralNet(Fast.Options("SameSign")).Fit(data);

        _ml.BinaryClassification.Evaluate(model.Transform(data), "SameSign").Accuracy.ShouldBeGreaterThan(0.95);
    }

    [Fact]
    public void Without_hidden_layers_it_is_a_linear_model()
    {
        var options = Fast.Options("Parabola");
        options.HiddenSizes = [];
        using var model = _ml.NeuralNet(options).Fit(Row.Load(_ml, 400));

        float[] At(params float[][] points)
            => Scores.Of(model.Transform(_ml.Data.LoadFromEnumerable(points.Select(point => new Row { Features = point }).ToList())));

        var scores = At([0, 0], [1, 0], [0, 1], [1, 1]);
        (scores[1] + scores[2] - scores[0]).ShouldBe(scores[3], 0.01f);
    }
}
