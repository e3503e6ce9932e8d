using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Compat.Tests;

public class ContributionTests
{
    private readonly MLContext _context = new(seed: 1);

    [SkippableFact]
    public void Contributions_to_least_squares_are_those_of_the_golden_file()
    {
        var golden = Golden.Case("schema", "CalculateFeatureContribution on Ols");
        var data = new GoldenDataSet("concrete", normalized: true);
        var model = _context.Regression.Trainers.Ols().Fit(data.Train);
        var explained = _context.Transforms.CalculateFeatureContribution(model, normalize: false).Fit(data.Train).Transform(data.Train);
        explained.Schema["FeatureContributions"].Type.ToString().ShouldBe((string)golden["expected"]!["column"]!["type"]!);
        var tolerance = golden["tolerance"]!.GetValue<double>();
        var values = explained.ReadVectors("FeatureContributions");
        var expected = golden["expected"]!["values"]!.AsArray();
        for (var row = 0; row < expected.Count; row++)
        {
            for (var slot = 0; slot < values[row].Length; slot++)
                ((double)values[row][slot]).ShouldBeNear(expected[row]![slot], tolerance, $"row {row}, slot {slot}");
        }
    }

    [Fact]
    public void A_tree_of_two_leaves_contributes_their_difference()
    {
        var data = new InMemoryTable().WithFeatures([.. Enumerable.Range(0, 40).Select(i => new[] { 0f, i })])
            .WithLabel(Enumerable.Range(0, 40).Select(i => i < 20 ? 1f : 4f));
        var model = _context.Regression.Trainers.FastTree(numberOfTrees: 1, numberOfLeaves: 2, learningRate: 1).Fit(data);
        var values = _context.Transforms.CalculateFeatureContribution(model, normalize: false)
            .Fit(data).Transform(data).ReadVectors("FeatureContributions");
        values[0].ShouldBe([0, -3]);
        values[39].ShouldBe([0, 3]);
    }

    [Fact]
    public void Contributions_to_an_additive_model_are_its_effects()
    {
        var data = Tables.Create(300);
        var model = _context.BinaryClassification.Trainers.Gam("Flag", numberOfIterations: 100).Fit(data);
        var values = _context.Transforms.CalculateFeatureContribution(model, normalize: false)
            .Fit(data).Transform(data).ReadVectors("FeatureContributions");
        var scores = model.Transform(data).Read<float>("Score");
        for (var row = 0; row < scores.Length; row++)
            (values[row].Sum() + model.Model.SubModel.Bias).ShouldBe(scores[row], 1e-4);
    }

    [Fact]
    public void The_largest_are_kept_and_normalized_to_one()
    {
        var data = Tables.Create(300);
        var model = _context.BinaryClassification.Trainers.FastTree("Flag", numberOfTrees: 10).Fit(data);
        var values = _context.Transforms.CalculateFeatureContribution(model, 1, 1).Fit(data).Transform(data)
            .ReadVectors("FeatureContributions");
        values.ShouldAllBe(row => row.Count(value => value > 0) <= 1 && row.Count(value => value < 0) <= 1);
        values.ShouldAllBe(row => Math.Abs(row.Max(Math.Abs) - 1) < 1e-6);
    }
}
