using Microsoft.ML;
using NeuralML.AutoML.Data;

namespace NeuralML.AutoML.Tests.Data;

public class FoldPlanTests
{
    [Theory]
    [InlineData(300, 15)]
    [InlineData(2000, 5)]
    public void Every_row_is_in_the_test_or_judges_once_a_round_and_never_trains_where_it_judges(int rows, int folds)
    {
        var plan = Plan(rows, options => { });

        plan.Folds.Length.ShouldBe(folds);
        plan.Test.Concat(plan.Development).Order().ShouldBe(Enumerable.Range(0, rows));
        foreach (var round in plan.Folds.Chunk(5))
            round.SelectMany(fold => fold.Validation).Order().ShouldBe(plan.Development);
        foreach (var fold in plan.Folds)
            fold.Training.Concat(fold.Validation).Order().ShouldBe(plan.Development);
    }

    [Fact]
    public void Rows_of_a_group_stay_together()
    {
        var plan = Plan(400, options => options.SamplingKeyColumnName = "Street");
        var streets = House.Draw(400).ConvertAll(house => house.Street);

        foreach (var fold in plan.Folds)
        {
            fold.Training.Select(row => streets[row]).Intersect(fold.Validation.Select(row => streets[row])).ShouldBeEmpty();
            fold.Training.Concat(fold.Validation).Select(row => streets[row])
                .Intersect(plan.Test.Select(row => streets[row])).ShouldBeEmpty();
        }
    }

    [Fact]
    public void Classes_are_divided_evenly()
    {
        var plan = Plan(500, options => { });
        var dear = House.Draw(500).ConvertAll(house => house.IsDear);
        var share = dear.Count(isDear => isDear) / 500.0;

        foreach (var fold in plan.Folds)
            (fold.Validation.Count(row => dear[row]) / (double)fold.Validation.Length).ShouldBe(share, 0.03);
    }

    private static FoldPlan Plan(int rows, Action<ComparisonOptions> set)
    {
        var options = new ComparisonOptions { LabelColumnName = "IsDear" };
        set(options);
        return FoldPlan.Create(ComparisonTable.Read(House.Load(new MLContext(1), rows, "IsDear"), options, () => { }), options);
    }
}
