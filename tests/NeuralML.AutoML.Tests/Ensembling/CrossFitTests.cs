using NeuralML.AutoML.Ensembling;
using NeuralML.AutoML.Evaluation;
using NeuralML.Features;

namespace NeuralML.AutoML.Tests.Ensembling;

public class CrossFitTests
{
    private const int Rows = 60;

    private readonly Metric _metric = Metric.Create(ComparisonMetric.RootMeanSquaredError, PredictionTask.Regression);

    [Fact]
    public void A_row_is_predicted_by_weights_that_its_label_has_no_part_in_however_often_it_occurs()
    {
        var before = CrossFit.Create(Data(labelOfFirst: 1), null, _metric)!;
        var after = CrossFit.Create(Data(labelOfFirst: 50), null, _metric)!;

        foreach (var position in new[] { 0, Rows })
            (after.Stack[position], after.Average[position]).ShouldBe((before.Stack[position], before.Average[position]));
        after.Stack.Zip(before.Stack).Count(pair => pair.First != pair.Second).ShouldBeGreaterThan(Rows);
        before.Stack.ShouldAllBe(prediction => prediction != 0);
    }

    [Fact]
    public void Nor_have_those_of_its_group()
    {
        int[] groups = [.. Enumerable.Range(0, Rows).Select(row => row / 10)];
        var before = CrossFit.Create(Data(labelOfFirst: 1), groups, _metric)!;
        var after = CrossFit.Create(Data(labelOfFirst: 50), groups, _metric)!;

        after.Stack[..10].ShouldBe(before.Stack[..10]);
        CrossFit.Create(Data(labelOfFirst: 1), new int[Rows], _metric).ShouldBeNull();
    }

    /// <summary>Each row twice, predicted by two members.</summary>
    private static OutOfFold Data(float labelOfFirst)
    {
        var random = new Random(3);
        int[] rows = [.. Enumerable.Range(0, 2 * Rows).Select(i => i % Rows)];
        float[] Member() => [.. rows.Select(row => row + (5 * random.NextSingle()))];
        return new OutOfFold(
            PredictionTask.Regression, 1, [Member(), Member()], [.. rows.Select(row => row == 0 ? labelOfFirst : row + 3f)], rows);
    }
}
