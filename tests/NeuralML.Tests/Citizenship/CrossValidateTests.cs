using Microsoft.ML;

namespace NeuralML.Tests.Citizenship;

public sealed class CrossValidateTests
{
    private readonly MLContext _ml = new(seed: 1);

    private NeuralNetEstimator Network(string label) => _ml.NeuralNet(Fast.Options(label, epochs: 40));

    [Fact]
    public void A_network_of_two_classes_is_cross_validated()
    {
        var folds = _ml.BinaryClassification.CrossValidate(Row.Load(_ml, 600), Network("SameSign"), 2, "SameSign");

        folds.Select(fold => fold.Metrics.AreaUnderRocCurve).ShouldAllBe(area => area > 0.95);
        folds.ShouldAllBe(fold => fold.Model is NeuralNetTransformer);
        Dispose(folds);
    }

    [Fact]
    public void A_pipeline_that_ends_in_a_network_of_classes_is_cross_validated()
    {
        var pipeline = _ml.Transforms.NormalizeMinMax("Features").Append(Network("Ring"));

        var folds = _ml.MulticlassClassification.CrossValidate(Row.Load(_ml, 600), pipeline, 2, "Ring");

        folds.Select(fold => fold.Metrics.MicroAccuracy).ShouldAllBe(accuracy => accuracy > 0.8);
        Dispose(folds);
    }

    [Fact]
    public void A_network_of_numbers_is_cross_validated_over_rows_that_stay_together()
    {
        var folds = _ml.Regression.CrossValidate(Row.Load(_ml, 600), Network("Parabola"), 2, "Parabola", samplingKeyColumnName: "Name");

        folds.Select(fold => fold.Metrics.RSquared).ShouldAllBe(share => share > 0.8);
        Dispose(folds);
    }

    private static void Dispose<TMetrics>(IEnumerable<TrainCatalogBase.CrossValidationResult<TMetrics>> folds)
        where TMetrics : class
    {
        foreach (var fold in folds)
            (fold.Model as IDisposable)!.Dispose();
    }
}
