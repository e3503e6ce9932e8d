using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Compat.Tests;

public class FeatureImportanceTests
{
    private static readonly float[][] Rows = MakeRows();

    private readonly MLContext _context = new(seed: 1);

    [SkippableFact]
    public void Importances_on_least_squares_are_near_the_golden_ones_and_in_their_order()
    {
        var expected = Golden.Case("schema", "PermutationFeatureImportance on Ols, permutationCount 3")["expected"]!.AsObject();
        var data = new GoldenDataSet("concrete", normalized: true).Train;
        var model = _context.Regression.Trainers.Ols().Fit(data);
        var importances = _context.Regression.PermutationFeatureImportance(model, data, permutationCount: 30);
        importances.Length.ShouldBe(expected.Count);
        for (var i = 0; i < importances.Length; i++)
        {
            // Permutations are random, so a mean of three is off by chance.
            var golden = expected[$"feature {i}"]!;
            var error = importances[i].RSquared.StandardDeviation / Math.Sqrt((int)golden["count"]!);
            importances[i].RSquared.Mean.ShouldBe(Golden.Number(golden["RSquared mean change"]), 4 * error, $"feature {i}");
        }

        // The last three lie within chance of each other.
        Order(i => importances[i].RSquared.Mean).ShouldBe(Order(i => Golden.Number(expected[$"feature {i}"]!["RSquared mean change"])));

        int[] Order(Func<int, double> mean) => [.. Enumerable.Range(0, expected.Count).OrderBy(mean).Take(5)];
    }

    [Fact]
    public void A_feature_that_the_regression_does_not_need_changes_nothing()
    {
        var data = Table().WithLabel(Rows.Select(row => 3 * row[0]));
        var model = _context.Regression.Trainers.Ols().Fit(data);
        var importances = _context.Regression.PermutationFeatureImportance(model, data, permutationCount: 4);
        importances[0].RSquared.Mean.ShouldBeLessThan(-0.5);
        importances[0].RootMeanSquaredError.Mean.ShouldBeGreaterThan(0.5);
        importances[0].RSquared.StandardError.ShouldBe(importances[0].RSquared.StandardDeviation / 2, 1e-12);
        importances[1].RSquared.Mean.ShouldBe(0, 1e-5);
    }

    [Fact]
    public void Binary_importances_of_a_calibrated_model_come_by_slot_and_by_name()
    {
        var data = Table().WithLabel(Rows.Select(row => row[0] > 0));
        var model = _context.BinaryClassification.Trainers.LbfgsLogisticRegression().Fit(data);
        var slots = _context.BinaryClassification.PermutationFeatureImportance(model, data);
        slots[0].AreaUnderRocCurve.Mean.ShouldBeLessThan(-0.3);
        slots[1].AreaUnderRocCurve.Mean.ShouldBe(0, 0.02);
        slots[0].Accuracy.StandardDeviation.ShouldBe(0);

        var named = _context.BinaryClassification.PermutationFeatureImportanceNonCalibrated((ITransformer)model, data);
        named.Keys.Order().ShouldBe(["first", "second"]);
        named["first"].Accuracy.Mean.ShouldBeLessThan(-0.3);
    }

    [Fact]
    public void Multiclass_importances_hold_the_log_loss_per_class()
    {
        var data = Table().WithKeyLabel(3, Rows.Select(row => row[1] < -0.4f ? 1u : row[1] < 0.4f ? 2u : 3));
        var model = _context.MulticlassClassification.Trainers.LbfgsMaximumEntropy().Fit(data);
        var slots = _context.MulticlassClassification.PermutationFeatureImportance(model, data, permutationCount: 2);
        slots[1].MicroAccuracy.Mean.ShouldBeLessThan(-0.2);
        slots[1].LogLoss.Mean.ShouldBeGreaterThan(0.1);
        slots[1].PerClassLogLoss.Select(loss => loss.Count).ShouldBe([2, 2, 2]);
        Math.Abs(slots[0].MicroAccuracy.Mean).ShouldBeLessThan(0.05);
    }

    [Fact]
    public void Ranking_importances_hold_a_statistic_per_rank()
    {
        var data = Table().WithLabel(Rows.Select(row => row[0] > 0.5f ? 4f : 0))
            .With("GroupId", new KeyDataViewType(typeof(uint), 50), Rows.Select((_, i) => (uint)((i / 10) + 1)));
        var model = _context.Regression.Trainers.Ols().Fit(data);
        var slots = _context.Ranking.PermutationFeatureImportance(model, data);
        slots[0].NormalizedDiscountedCumulativeGains.Count.ShouldBe(10);
        slots[0].NormalizedDiscountedCumulativeGains[0].Mean.ShouldBeLessThan(-0.1);
        _context.Ranking.PermutationFeatureImportance((ITransformer)model, data)["first"]
            .DiscountedCumulativeGains[0].Mean.ShouldBeLessThan(-1);
    }

    [Fact]
    public void Transformers_of_third_parties_are_measured_like_others()
    {
        var data = Table().WithLabel(Rows.Select(row => (3 * row[0]) + row[1]));
        var model = _context.Regression.Trainers.Ols().Fit(data);
        var expected = New().PermutationFeatureImportance(model, data).Select(statistics => statistics.RSquared.Mean).ToArray();
        New().PermutationFeatureImportance(new ForeignPredictor(model), data)
            .Select(statistics => statistics.RSquared.Mean).ShouldBe(expected);
        foreach (var foreign in new ITransformer[] { new ForeignPredictor(model), new ForeignTransformer(model) })
        {
            var chain = new TransformerChain<ITransformer>(_context.Transforms.CopyColumns("Copy", "Label").Fit(data), foreign);
            foreach (var whole in new[] { foreign, chain })
            {
                var named = New().PermutationFeatureImportance(whole, chain.Transform(data));
                new[] { named["first"], named["second"] }.Select(statistics => statistics.RSquared.Mean).ShouldBe(expected);
            }
        }

        static RegressionCatalog New() => new MLContext(seed: 1).Regression;
    }

    [Fact]
    public void Features_of_no_weight_are_left_out_on_demand()
    {
        var data = Table().WithLabel(Rows.Select(row => row[0] > 0));
        var model = _context.BinaryClassification.Trainers.LbfgsLogisticRegression(l1Regularization: 5).Fit(data);
        model.Model.SubModel.Weights[1].ShouldBe(0);
        var slots = _context.BinaryClassification.PermutationFeatureImportance(model, data, useFeatureWeightFilter: true);
        slots.Select(statistics => statistics.Accuracy.Count).ShouldBe([1, 0]);
    }

    [Fact]
    public void Only_so_many_examples_are_used()
    {
        var data = Table().WithLabel(Rows.Select((row, i) => i < 5 ? 3 * row[0] : 0));
        var model = _context.Regression.Trainers.Ols().Fit(Table().WithLabel(Rows.Select(row => 3 * row[0])));
        var metric = _context.Regression.PermutationFeatureImportance(model, data, numberOfExamplesToUse: 5)[0].MeanAbsoluteError;
        metric.Mean.ShouldBeGreaterThan(0.1);
        Should.Throw<ArgumentOutOfRangeException>(
            () => _context.Regression.PermutationFeatureImportance(model, data, numberOfExamplesToUse: 0));
    }

    private static float[][] MakeRows()
    {
        var random = new Random(1);
        return [.. Enumerable.Range(0, 500).Select(_ => new[] { (2 * random.NextSingle()) - 1, (2 * random.NextSingle()) - 1 })];
    }

    private static InMemoryTable Table()
    {
        var annotations = new DataViewSchema.Annotations.Builder();
        annotations.Add(
            "SlotNames",
            new VectorDataViewType(TextDataViewType.Instance, 2),
            (ref VBuffer<ReadOnlyMemory<char>> value) => value = new(2, ["first".AsMemory(), "second".AsMemory()]));
        return new InMemoryTable().With(
            "Features",
            new VectorDataViewType(NumberDataViewType.Single, 2),
            Rows.Select(row => new VBuffer<float>(2, row)),
            annotations.ToAnnotations());
    }
}
