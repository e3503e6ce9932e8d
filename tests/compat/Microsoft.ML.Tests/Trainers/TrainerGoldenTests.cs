using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace NeuralML.Compat.Tests;

public class TrainerGoldenTests
{
    private readonly MLContext _context = new(seed: 1);

    public static TheoryData<string> Binary => Names("LbfgsLogisticRegression");

    public static TheoryData<string> Multiclass => Names("LbfgsMaximumEntropy");

    public static TheoryData<string> Regression => Names("Ols");

    public static TheoryData<string> Priors => Names("Prior");

    [SkippableTheory]
    [MemberData(nameof(Binary))]
    public void Logistic_regression_finds_the_golden_model(string name)
    {
        var golden = Golden.Case("trainers", name);
        var (expected, tolerance, data) = Open(golden);
        var l1 = Argument(golden, "l1Regularization");
        var model = _context.BinaryClassification.Trainers.LbfgsLogisticRegression(
            l1Regularization: l1,
            l2Regularization: Argument(golden, "l2Regularization"),
            optimizationTolerance: Argument(golden, "optimizationTolerance")).Fit(data.Train);

        // ML.NET itself stops short of the optimum where l1 is not 0: there the true optimum is what must be found.
        var optimum = expected.First(pair => pair.Key.StartsWith("trueOptimum", StringComparison.Ordinal)).Value!.AsObject();
        var linear = model.Model.SubModel;
        CompareAll(linear.Weights, l1 > 0 ? optimum["weights"]! : expected["weights"]!, tolerance, "weight");
        ((double)linear.Bias).ShouldBeNear(l1 > 0 ? optimum["bias"] : expected["bias"], tolerance, "bias");
        CompareAll(model.Transform(data.Test).Read<float>("Score"), expected["firstTestScores"]!, 10 * tolerance, "score");
        CompareAll(model.Transform(data.Test).Read<float>("Probability"), expected["firstTestProbabilities"]!, tolerance, "probability");
        _context.BinaryClassification.Evaluate(model.Transform(data.Test)).AreaUnderRocCurve
            .ShouldBeNear(expected["testMetrics"]!["AreaUnderRocCurve"], tolerance, "AUC");
    }

    [SkippableTheory]
    [MemberData(nameof(Multiclass))]
    public void Maximum_entropy_finds_the_golden_model(string name)
    {
        var golden = Golden.Case("trainers", name);
        var (expected, tolerance, data) = Open(golden);
        var model = _context.MulticlassClassification.Trainers.LbfgsMaximumEntropy(
            l1Regularization: Argument(golden, "l1Regularization"),
            l2Regularization: Argument(golden, "l2Regularization"),
            optimizationTolerance: Argument(golden, "optimizationTolerance")).Fit(data.Train);

        VBuffer<float>[] weights = [];
        model.Model.GetWeights(ref weights, out var classCount);
        classCount.ShouldBe(3);
        for (var i = 0; i < classCount; i++)
            CompareAll([.. weights[i].DenseValues()], expected["weightsPerClass"]![i]!, tolerance, $"weight of class {i}");
        CompareAll([.. model.Model.GetBiases()], expected["biases"]!, tolerance, "bias");
        var scores = model.Transform(data.Test).ReadVectors("Score");
        var expectedScores = expected["firstTestScores"]!.AsArray();
        for (var i = 0; i < expectedScores.Count; i++)
            CompareAll(scores[i], expectedScores[i]!, tolerance, $"score of row {i}");
    }

    [SkippableTheory]
    [MemberData(nameof(Regression))]
    public void Least_squares_finds_the_golden_model(string name)
    {
        var golden = Golden.Case("trainers", name);
        var (expected, tolerance, data) = Open(golden);
        var options = new OlsTrainer.Options();
        if (Regex.Match((string)golden["api"]!, @"L2Regularization = ([\d.]+)f") is { Success: true } l2)
            options.L2Regularization = float.Parse(l2.Groups[1].Value, CultureInfo.InvariantCulture);
        var transformer = _context.Regression.Trainers.Ols(options).Fit(data.Train);

        var model = transformer.Model;
        CompareAll(model.Weights, expected["weights"]!, tolerance, "weight");
        ((double)model.Bias).ShouldBeNear(expected["bias"], tolerance, "bias");
        var metrics = _context.Regression.Evaluate(transformer.Transform(data.Test));
        metrics.RSquared.ShouldBeNear(expected["testMetrics"]!["RSquared"], tolerance, "R squared on the test rows");
        if (expected["firstTestScores"] is { } scores)
            CompareAll(transformer.Transform(data.Test).Read<float>("Score"), scores, tolerance, "score");
        if (expected["hasStatistics"] is null)
            return;
        model.HasStatistics.ShouldBeTrue();
        model.RSquared.ShouldBeNear(expected["rSquaredOnTrain"], tolerance, "R squared");
        model.RSquaredAdjusted.ShouldBeNear(expected["rSquaredAdjusted"], tolerance, "adjusted R squared");
        CompareAll(model.StandardErrors!, expected["standardErrors (bias first)"]!, tolerance, "standard error");
        CompareAll(model.TValues!, expected["tValues"]!, tolerance, "t value");
        CompareAll(model.PValues!, expected["pValues"]!, tolerance, "p value");
    }

    [SkippableTheory]
    [MemberData(nameof(Priors))]
    public void The_prior_is_the_golden_one(string name)
    {
        var (expected, tolerance, data) = Open(Golden.Case("trainers", name));
        var scored = _context.BinaryClassification.Trainers.Prior().Fit(data.Train).Transform(data.Test);

        CompareAll(scored.Read<float>("Score"), expected["firstTestScores"]!, tolerance, "score");
        CompareAll(scored.Read<float>("Probability"), expected["firstTestProbabilities"]!, tolerance, "probability");
    }

    private static TheoryData<string> Names(string trainer)
        => Golden.CaseNames("trainers", found => ((string)found["case"]!).StartsWith(trainer, StringComparison.Ordinal));

    private static (JsonObject Expected, double Tolerance, GoldenDataSet Data) Open(JsonObject golden)
    {
        var dataSet = ((string)golden["case"]!).Split(' ')[1];
        return (
            golden["expected"]!.AsObject(),
            golden["tolerance"]!.GetValue<double>(),
            new GoldenDataSet(dataSet, (string?)golden["featurization"] == "normalized"));
    }

    private static float Argument(JsonObject golden, string name)
        => float.Parse(Regex.Match((string)golden["api"]!, name + @": ([\d.eE+-]+)f").Groups[1].Value, CultureInfo.InvariantCulture);

    private static void CompareAll(IReadOnlyList<float> actual, JsonNode expected, double tolerance, string what)
        => CompareAll([.. actual.Select(value => (double)value)], expected, tolerance, what);

    private static void CompareAll(IReadOnlyList<double> actual, JsonNode expected, double tolerance, string what)
    {
        var values = expected.AsArray();
        for (var i = 0; i < values.Count; i++)
            actual[i].ShouldBeNear(values[i], tolerance, $"{what} {i}");
    }
}
