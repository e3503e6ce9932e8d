using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;

namespace NeuralML.Compat.Tests;

/// <summary>Small trees with all their parameters: they must be those of ML.NET.</summary>
public class FastTreeGoldenTests
{
    private readonly MLContext _context = new(seed: 1);

    public static TheoryData<string> Regression => Names("FastTree regression");

    public static TheoryData<string> Binary => Names("FastTree binary");

    [SkippableTheory]
    [MemberData(nameof(Regression))]
    public void Regression_trees_are_those_of_the_golden_file(string name)
    {
        var (golden, expected, tolerance, data) = Open(name);
        var model = _context.Regression.Trainers.FastTree(
            numberOfLeaves: (int)Argument(golden, "numberOfLeaves"),
            numberOfTrees: (int)Argument(golden, "numberOfTrees"),
            minimumExampleCountPerLeaf: (int)Argument(golden, "minimumExampleCountPerLeaf"),
            learningRate: Argument(golden, "learningRate")).Fit(data.Train);

        Compare(model.Model.TrainedTreeEnsemble, expected["ensemble"]!, tolerance);
        CompareWeights(model.Model, expected, tolerance);
        CompareAll(model.Transform(data.Test).Read<float>("Score"), expected["firstTestScores"]!, tolerance, "score");
        _context.Regression.Evaluate(model.Transform(data.Test)).RSquared
            .ShouldBeNear(expected["testMetrics"]!["RSquared"], tolerance, "R squared");
    }

    [SkippableTheory]
    [MemberData(nameof(Binary))]
    public void Binary_trees_are_those_of_the_golden_file(string name)
    {
        var (golden, expected, tolerance, data) = Open(name);
        var model = _context.BinaryClassification.Trainers.FastTree(
            numberOfLeaves: (int)Argument(golden, "numberOfLeaves"),
            numberOfTrees: (int)Argument(golden, "numberOfTrees"),
            minimumExampleCountPerLeaf: (int)Argument(golden, "minimumExampleCountPerLeaf")).Fit(data.Train);

        Compare(model.Model.SubModel.TrainedTreeEnsemble, expected["ensemble"]!, tolerance);
        model.Model.Calibrator.Slope.ShouldBeNear(expected["calibrator"]!["Slope"], tolerance, "slope");
        model.Model.Calibrator.Offset.ShouldBeNear(expected["calibrator"]!["Offset"], tolerance, "offset");
        var scored = model.Transform(data.Test);
        CompareAll(scored.Read<float>("Score"), expected["firstTestScores"]!, tolerance, "score");
        CompareAll(scored.Read<float>("Probability"), expected["firstTestProbabilities"]!, tolerance, "probability");
        var metrics = _context.BinaryClassification.Evaluate(scored);
        metrics.AreaUnderRocCurve.ShouldBeNear(expected["testMetrics"]!["AreaUnderRocCurve"], tolerance, "AUC");
        metrics.LogLoss.ShouldBeNear(expected["testMetrics"]!["LogLoss"], tolerance, "log loss");
    }

    private static TheoryData<string> Names(string trainer)
        => Golden.CaseNames("trainers", found => ((string)found["case"]!).StartsWith(trainer, StringComparison.Ordinal));

    private static (JsonObject Golden, JsonObject Expected, double Tolerance, GoldenDataSet Data) Open(string name)
    {
        var golden = Golden.Case("trainers", name);
        var data = new GoldenDataSet(name.Split(' ')[2], normalized: false);
        return (golden, golden["expected"]!.AsObject(), golden["tolerance"]!.GetValue<double>(), data);
    }

    private static double Argument(JsonObject golden, string name)
        => double.Parse(Regex.Match((string)golden["api"]!, name + @": ([\d.]+)").Groups[1].Value, CultureInfo.InvariantCulture);

    private static void Compare(RegressionTreeEnsemble actual, JsonNode expected, double tolerance)
    {
        actual.Bias.ShouldBeNear(expected["bias"], tolerance, "bias");
        CompareAll(actual.TreeWeights, expected["treeWeights"]!, tolerance, "tree weight");
        var trees = expected["trees"]!.AsArray();
        actual.Trees.Count.ShouldBe(trees.Count);
        for (var i = 0; i < trees.Count; i++)
        {
            var (tree, golden) = (actual.Trees[i], trees[i]!);
            tree.NumberOfLeaves.ShouldBe((int)golden["numberOfLeaves"]!);
            tree.NumberOfNodes.ShouldBe((int)golden["numberOfNodes"]!);
            CompareAll(tree.NumericalSplitFeatureIndexes, golden["numericalSplitFeatureIndexes"]!, 0, "feature of node");
            CompareAll(tree.NumericalSplitThresholds, golden["numericalSplitThresholds"]!, tolerance, "threshold of node");
            CompareAll(tree.LeftChild, golden["leftChild"]!, 0, "left child of node");
            CompareAll(tree.RightChild, golden["rightChild"]!, 0, "right child of node");
            CompareAll(tree.SplitGains, golden["splitGains"]!, tolerance, "gain of node");
            CompareAll(tree.LeafValues, golden["leafValues"]!, tolerance, "value of leaf");
        }
    }

    private static void CompareWeights(TreeEnsembleModelParameters model, JsonObject expected, double tolerance)
    {
        VBuffer<float> weights = default;
        model.GetFeatureWeights(ref weights);
        CompareAll([.. weights.DenseValues()], expected["featureWeights"]!, tolerance, "weight of feature");
    }

    private static void CompareAll<T>(IReadOnlyList<T> actual, JsonNode expected, double tolerance, string what)
        where T : IConvertible
    {
        var values = expected.AsArray();
        for (var i = 0; i < values.Count; i++)
            actual[i].ToDouble(CultureInfo.InvariantCulture).ShouldBeNear(values[i], tolerance, $"{what} {i}");
    }
}
