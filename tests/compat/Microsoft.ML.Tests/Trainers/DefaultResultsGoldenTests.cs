using System.Text.Json.Nodes;
using Microsoft.ML;

namespace NeuralML.Compat.Tests;

/// <summary>Default parameters on whole data sets: not equal to ML.NET, but as good.</summary>
public class DefaultResultsGoldenTests
{
    private readonly MLContext _context = new(seed: 1);

    public static TheoryData<string> Binary => DataSets("LbfgsLogisticRegression");

    public static TheoryData<string> Multiclass => DataSets("LbfgsMaximumEntropy");

    public static TheoryData<string> Regression => DataSets("Ols");

    public static TheoryData<string> Priors => DataSets("Prior");

    [SkippableTheory]
    [MemberData(nameof(Binary))]
    public void Logistic_regression_is_as_good(string dataSet)
    {
        var (data, metrics) = Open(dataSet, "LbfgsLogisticRegression");
        var model = _context.BinaryClassification.Trainers.LbfgsLogisticRegression().Fit(data.Train);
        var actual = _context.BinaryClassification.Evaluate(model.Transform(data.Test));
        actual.AreaUnderRocCurve.ShouldBeNear(metrics["AreaUnderRocCurve"], 0.01, "AUC");
        actual.Accuracy.ShouldBeNear(metrics["Accuracy"], 0.01, "accuracy");
        actual.LogLoss.ShouldBeNear(metrics["LogLoss"], 0.01, "log loss");
        actual.AreaUnderPrecisionRecallCurve.ShouldBeNear(metrics["AreaUnderPrecisionRecallCurve"], 0.01, "AUPRC");
    }

    [SkippableTheory]
    [MemberData(nameof(Multiclass))]
    public void Maximum_entropy_is_as_good(string dataSet)
    {
        var (data, metrics) = Open(dataSet, "LbfgsMaximumEntropy");
        var model = _context.MulticlassClassification.Trainers.LbfgsMaximumEntropy().Fit(data.Train);
        var actual = _context.MulticlassClassification.Evaluate(model.Transform(data.Test));
        actual.MicroAccuracy.ShouldBeNear(metrics["MicroAccuracy"], 0.01, "micro accuracy");
        actual.LogLoss.ShouldBeNear(metrics["LogLoss"], 0.01, "log loss");
    }

    [SkippableTheory]
    [MemberData(nameof(Regression))]
    public void Least_squares_is_as_good(string dataSet)
    {
        var (data, metrics) = Open(dataSet, "Ols");
        var model = _context.Regression.Trainers.Ols().Fit(data.Train);
        var actual = _context.Regression.Evaluate(model.Transform(data.Test));
        actual.RSquared.ShouldBeNear(metrics["RSquared"], 0.001, "R squared");
        actual.MeanAbsoluteError.ShouldBeNear(metrics["MeanAbsoluteError"], 0.001, "mean absolute error");
    }

    [SkippableTheory]
    [MemberData(nameof(Priors))]
    public void The_prior_is_as_good(string dataSet)
    {
        var (data, metrics) = Open(dataSet, "Prior");
        var model = _context.BinaryClassification.Trainers.Prior().Fit(data.Train);
        var actual = _context.BinaryClassification.Evaluate(model.Transform(data.Test));
        actual.AreaUnderRocCurve.ShouldBeNear(metrics["AreaUnderRocCurve"], 1e-6, "AUC");
        actual.Accuracy.ShouldBeNear(metrics["Accuracy"], 1e-6, "accuracy");
        actual.LogLoss.ShouldBeNear(metrics["LogLoss"], 1e-5, "log loss");
        actual.F1Score.ShouldBeNear(metrics["F1Score"], 1e-6, "F1");
    }

    private static IEnumerable<JsonObject> Results(string trainer)
        => Golden.File("trainers")["results"]!.AsArray()
            .Select(node => node!.AsObject())
            .Where(node => (string?)node["trainer"] == trainer);

    private static TheoryData<string> DataSets(string trainer)
        => Golden.IsMissing ? new TheoryData<string> { "" } : [.. Results(trainer).Select(node => (string)node["dataset"]!)];

    private static (GoldenDataSet Data, JsonObject Metrics) Open(string dataSet, string trainer)
    {
        var result = Results(trainer).First(node => (string?)node["dataset"] == dataSet);
        return (new GoldenDataSet(dataSet, (bool)result["normalized"]!), result["metrics"]!.AsObject());
    }
}
