using CompareLearners.Comparison;
using CompareLearners.Tables;
using Microsoft.ML;
using NeuralML;

namespace CompareLearners.Tests.Comparison;

public sealed class CrossValidationTests
{
    /// <summary>Numbers with gaps, a text, a constant, and labels of each kind that follow from them.</summary>
    private static TemporaryCsv Draw(int rows = 120)
    {
        var random = new Random(1);
        return new TemporaryCsv(Enumerable.Range(0, rows).Select(i =>
        {
            var (x, color) = (random.NextDouble(), random.Next(2) == 0 ? "red" : "dark, blue");
            var price = (10 * x) + (color == "red" ? 5 : 0);
            var missing = i % 10 == 3;
            var expensive = price > 7 ? "yes" : "no";
            var level = price > 10 ? "high" : price > 5 ? "mid" : "low";
            return FormattableString.Invariant(
                $"{(missing ? "" : x.ToString("F4", null))},\"{color}\",7,{price:F3},{expensive},{level}");
        }).Prepend("x,color,constant,price,expensive,level"));
    }

    [Theory]
    [InlineData("price", "RMSE")]
    [InlineData("expensive", "AUC")]
    [InlineData("level", "Accuracy")]
    public void Every_learner_is_measured_in_every_fold(string label, string metric)
    {
        using var file = Draw();
        var table = CsvInspector.Inspect(file.Path, label);
        var ml = new MLContext(seed: 1);
        var validation = new CrossValidation(ml, table, folds: 3);
        var folds = 0;

        var results = Learner.For(table.Task, NeuralNetPreset.Fast).Select(learner => validation.Run(learner, () => folds++)).ToArray();

        folds.ShouldBe(3 * results.Length);
        results.Length.ShouldBeGreaterThan(1);
        results[0].Learner.Name.ShouldBe("NeuralNet, Fast");
        foreach (var result in results)
        {
            result.Metrics[metric].Length.ShouldBe(3);
            result.Metrics[metric].ShouldAllBe(value => double.IsFinite(value));
            result.FitSeconds.ShouldAllBe(seconds => seconds > 0);
            result.RowsPerSecond.ShouldAllBe(rows => rows > 0);
        }
    }

    [Theory]
    [InlineData("Score")]
    [InlineData("PredictedLabel")]
    [InlineData("Features")]
    [InlineData("Label")]
    public void No_name_of_a_column_lets_a_learner_see_the_answer(string label)
    {
        var random = new Random(2);
        using var file = new TemporaryCsv(Enumerable.Range(0, 80).Select(_ => FormattableString.Invariant($"{random.NextDouble():F4},{random.NextDouble():F4}")).Prepend($"Score of x,{label}"));
        var table = CsvInspector.Inspect(file.Path, label);
        var validation = new CrossValidation(new MLContext(1), table, folds: 2);

        foreach (var learner in Learner.For(table.Task, NeuralNetPreset.Fast))
            validation.Run(learner, () => { }).Metrics["R squared"].ShouldAllBe(value => value < 0.5);
    }

    [Fact]
    public void A_class_that_is_missing_in_a_fold_is_named()
    {
        using var file = new TemporaryCsv(Enumerable.Range(0, 60).Select(i => $"{i},{(i < 2 ? "yes" : "no")}").Prepend("x,rare"));
        var table = CsvInspector.Inspect(file.Path, "rare");

        Should.Throw<TableException>(() => new CrossValidation(new MLContext(1), table, folds: 5)).Message.ShouldContain("'rare'");
    }

    [Fact]
    public void The_same_seed_gives_the_same_figures()
    {
        using var file = Draw(60);
        var table = CsvInspector.Inspect(file.Path, "price");

        double[] Run()
        {
            var ml = new MLContext(seed: 3);
            return new CrossValidation(ml, table, folds: 2).Run(Learner.For(table.Task, NeuralNetPreset.Fast)[0], () => { }).Metrics["RMSE"];
        }

        Run().ShouldBe(Run());
    }

    [Theory]
    [InlineData(1, "--folds")]
    [InlineData(50, "need at least 100")]
    public void Folds_that_the_rows_do_not_allow_are_refused(int folds, string reason)
    {
        using var file = Draw(60);
        var table = CsvInspector.Inspect(file.Path, "price");

        Should.Throw<TableException>(() => new CrossValidation(new MLContext(1), table, folds)).Message.ShouldContain(reason);
    }
}
