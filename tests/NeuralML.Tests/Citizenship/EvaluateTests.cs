using Microsoft.ML;

namespace NeuralML.Tests.Citizenship;

public sealed class EvaluateTests
{
    private readonly MLContext _ml = new(seed: 1);

    private IDataView Score(string label)
    {
        var model = _ml.Transforms.Conversion.MapValueToKey("Ring").Append(_ml.NeuralNet(Fast.Options(label)))
            .Fit(_ml.Data.LoadFromEnumerable(Row.Draw(600)));
        return model.Transform(_ml.Data.LoadFromEnumerable(Row.Draw(300, seed: 2)));
    }

    [Fact]
    public void Predictions_of_a_Boolean_are_evaluated_with_and_without_their_probabilities()
    {
        var scored = Score("SameSign");

        var metrics = _ml.BinaryClassification.Evaluate(scored, "SameSign");
        var uncalibrated = _ml.BinaryClassification.EvaluateNonCalibrated(scored, "SameSign");

        metrics.AreaUnderRocCurve.ShouldBeGreaterThan(0.97);
        metrics.LogLoss.ShouldBeLessThan(0.4);
        metrics.ConfusionMatrix.Counts.Sum(row => row.Sum()).ShouldBe(300);
        uncalibrated.Accuracy.ShouldBe(metrics.Accuracy, "the threshold of a logit is 0");
    }

    [Fact]
    public void Predictions_of_classes_are_evaluated_with_their_names()
    {
        var metrics = _ml.MulticlassClassification.Evaluate(Score("Ring"), "Ring", topKPredictionCount: 2);

        metrics.MicroAccuracy.ShouldBeGreaterThan(0.85);
        metrics.TopKAccuracy.ShouldBeGreaterThanOrEqualTo(metrics.MicroAccuracy);
        metrics.PerClassLogLoss.Count.ShouldBe(3);
        metrics.ConfusionMatrix.GetFormattedConfusionTable().ShouldContain("middle");
    }

    [Fact]
    public void Predictions_of_numbers_are_evaluated_in_their_unit()
    {
        var metrics = _ml.Regression.Evaluate(Score("Parabola"), "Parabola");

        metrics.RSquared.ShouldBeGreaterThan(0.9);
        metrics.RootMeanSquaredError.ShouldBeInRange(1, 60);
    }
}
