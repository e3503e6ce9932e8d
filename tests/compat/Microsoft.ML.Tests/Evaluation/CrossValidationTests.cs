using Microsoft.ML;

namespace NeuralML.Compat.Tests;

public class CrossValidationTests
{
    [Fact]
    public void Every_row_is_held_out_once()
    {
        var context = new MLContext(seed: 1);
        var values = Enumerable.Range(0, 200).Select(i => i / 10f).ToArray();
        var data = new InMemoryTable()
            .WithFeatures([.. values.Select(value => new[] { value })])
            .WithLabel(values.Select(value => (2 * value) + 1));
        var results = context.Regression.CrossValidate(data, context.Regression.Trainers.Ols(), numberOfFolds: 4, seed: 1);
        results.Select(result => result.Fold).ShouldBe([0, 1, 2, 3]);
        results.SelectMany(result => result.ScoredHoldOutSet.Read<float>("Label")).Order()
            .ShouldBe(values.Select(value => (2 * value) + 1));
        foreach (var result in results)
        {
            result.Metrics.RSquared.ShouldBe(1, 1e-6);
            result.Model.Transform(data).Read<float>("Score")[10].ShouldBe(3, 1e-4f);
        }
    }
}
