using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;
using Microsoft.ML.Trainers;

namespace NeuralML.Compat.Tests;

public class LbfgsTrainerTests
{
    private static readonly float[][] Rows = [.. Enumerable.Range(0, 80).Select(i => new[] { MathF.Sin(i), MathF.Cos(3 * i), i % 5 })];
    private static readonly bool[] Labels = [.. Rows.Select((row, i) => row[0] - row[1] + MathF.Sin(7 * i) > 0)];

    private readonly MLContext _context = new(seed: 1);

    [Fact]
    public void The_gradient_is_zero_at_the_optimum()
    {
        var model = Fit(Data(), new() { L1Regularization = 0, L2Regularization = 0.5f });
        Gradient(model, weight: 0.5).ShouldAllBe(slope => Math.Abs(slope) < 0.01);
    }

    [Fact]
    public void A_weight_that_l1_holds_at_zero_has_a_gradient_within_l1()
    {
        var model = Fit(Data(), new() { L1Regularization = 5, L2Regularization = 0 });
        var gradient = Gradient(model, weight: 0);
        model.Weights.ShouldContain(0f);
        for (var i = 0; i < model.Weights.Count; i++)
        {
            if (model.Weights[i] == 0)
                Math.Abs(gradient[i + 1]).ShouldBeLessThanOrEqualTo(5.01);
            else
                (gradient[i + 1] + (5 * Math.Sign(model.Weights[i]))).ShouldBe(0, 0.02);
        }
    }

    [Fact]
    public void Weights_are_not_negative_when_told_so()
    {
        var model = Fit(Data(), new() { EnforceNonNegativity = true });
        model.Weights.ShouldAllBe(weight => weight >= 0);
        model.Weights.ShouldContain(weight => weight > 0.1);
        Fit(Data(), new()).Weights.ShouldContain(weight => weight < -0.1);
    }

    [Fact]
    public void A_weight_of_two_is_the_row_twice()
    {
        var weights = Labels.Select((_, i) => i % 3 == 0 ? 2f : 1f).ToArray();
        var repeated = Enumerable.Range(0, Rows.Length).SelectMany(i => Enumerable.Repeat(i, (int)weights[i])).ToArray();
        var weighted = Fit(Data().With("Weight", NumberDataViewType.Single, weights), new() { ExampleWeightColumnName = "Weight" });
        var expected = Fit(
            new InMemoryTable().WithFeatures([.. repeated.Select(i => Rows[i])]).WithLabel(repeated.Select(i => Labels[i])), new());
        for (var i = 0; i < expected.Weights.Count; i++)
            weighted.Weights[i].ShouldBe(expected.Weights[i], 1e-3f);
        weighted.Bias.ShouldBe(expected.Bias, 1e-3f);
    }

    [Fact]
    public void Rows_with_a_missing_feature_are_left_out_with_a_warning_and_score_as_missing()
    {
        float[][] rows = [.. Rows, [float.NaN, 0, 0]];
        var warnings = new List<string>();
        _context.Log += (_, message) =>
        {
            if (message.Kind == ChannelMessageKind.Warning)
                warnings.Add(message.RawMessage);
        };
        var table = new InMemoryTable().WithFeatures(rows).WithLabel([.. Labels, true]);
        var transformer = _context.BinaryClassification.Trainers.LbfgsLogisticRegression().Fit(table);
        transformer.Model.SubModel.Weights.ShouldBe(Fit(Data(), new()).Weights);
        warnings.ShouldBe(["Skipped 1 instances with missing features during training"]);
        transformer.Transform(table).Read<float>("Score")[^1].ShouldBe(float.NaN);
        transformer.Transform(table).Read<float>("Probability")[^1].ShouldBe(float.NaN);
        transformer.Transform(table).Read<bool>("PredictedLabel")[^1].ShouldBeFalse();
    }

    [Fact]
    public void A_single_class_is_predicted_with_near_certainty()
    {
        var table = new InMemoryTable().WithFeatures(Rows).WithLabel(Labels.Select(_ => true));
        var scored = _context.BinaryClassification.Trainers.LbfgsLogisticRegression().Fit(table).Transform(table);
        scored.Read<float>("Probability").ShouldAllBe(probability => probability > 0.999f);
    }

    [Fact]
    public void A_second_score_set_has_the_next_number()
    {
        var trainer = _context.BinaryClassification.Trainers.LbfgsLogisticRegression();
        var model = trainer.Append(trainer).Fit(Data());
        var schema = model.GetOutputSchema(Data().Schema);
        uint id = 0;
        schema["Score"].Annotations.GetValue("ScoreColumnSetId", ref id);
        id.ShouldBe(2u);
        schema.Count(column => column.Name == "Score" && column.IsHidden).ShouldBe(1);
    }

    [Fact]
    public void Classes_get_probabilities_that_add_up_to_one_and_rows_without_a_label_are_left_out()
    {
        var classes = Rows.Select(row => row[0] > 0.3f ? 1u : row[1] > 0 ? 2u : 3u).ToArray();
        var table = new InMemoryTable().WithFeatures([.. Rows, [100, 100, 100]]).WithKeyLabel(3, [.. classes, 0]);
        var model = _context.MulticlassClassification.Trainers.LbfgsMaximumEntropy().Fit(table);
        var scored = model.Transform(new InMemoryTable().WithFeatures(Rows).WithKeyLabel(3, classes));
        scored.ReadVectors("Score").ShouldAllBe(score => Math.Abs(score.Sum() - 1) < 1e-5);
        _context.MulticlassClassification.Evaluate(scored).MicroAccuracy.ShouldBeGreaterThan(0.9);
    }

    [Fact]
    public void Sparse_rows_give_the_model_of_dense_ones()
    {
        var dense = Fit(SparseRow.Data(_context, dense: true), new() { L1Regularization = 0, OptimizationTolerance = 1e-9f });
        var sparse = Fit(SparseRow.Data(_context, dense: false), new() { L1Regularization = 0, OptimizationTolerance = 1e-9f });
        sparse.Weights.ShouldContain(weight => Math.Abs(weight) > 0.1);
        sparse.Bias.ShouldBe(dense.Bias, 1e-3f);
        for (var i = 0; i < SparseRow.Slots; i++)
            sparse.Weights[i].ShouldBe(dense.Weights[i], 1e-3f);
    }

    [Fact]
    public void Classes_of_sparse_rows_give_the_model_of_dense_ones()
    {
        float[][] Scores(bool dense)
        {
            var data = _context.Transforms.Conversion.MapValueToKey("Label").Fit(SparseRow.Data(_context, dense))
                .Transform(SparseRow.Data(_context, dense));
            return [.. _context.MulticlassClassification.Trainers.LbfgsMaximumEntropy().Fit(data).Transform(data).ReadVectors("Score")];
        }

        foreach (var (sparse, dense) in Scores(dense: false).Zip(Scores(dense: true)))
            sparse[0].ShouldBe(dense[0], 1e-3f);
    }

    [Fact]
    public void Rows_with_few_of_many_slots_do_not_fill_the_memory()
    {
        var data = _context.Data.LoadFromEnumerable(Enumerable.Range(0, 2_000).Select(i => new WideRow(i)).ToArray());
        var before = GC.GetAllocatedBytesForCurrentThread();
        _context.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            MaximumNumberOfIterations = 3,
        }).Fit(data);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(100_000_000);
    }

    private static InMemoryTable Data() => new InMemoryTable().WithFeatures(Rows).WithLabel(Labels);

    private static double[] Gradient(LinearBinaryModelParameters model, double weight)
    {
        double[] gradient = [0, .. model.Weights.Select(value => weight * value)];
        for (var i = 0; i < Rows.Length; i++)
        {
            var score = model.Bias + Rows[i].Zip(model.Weights, (x, w) => (double)x * w).Sum();
            var slope = (1 / (1 + Math.Exp(-score))) - (Labels[i] ? 1 : 0);
            gradient[0] += slope;
            for (var j = 0; j < Rows[i].Length; j++)
                gradient[j + 1] += slope * Rows[i][j];
        }

        return gradient;
    }

    private LinearBinaryModelParameters Fit(IDataView data, LbfgsLogisticRegressionBinaryTrainer.Options options)
        => _context.BinaryClassification.Trainers.LbfgsLogisticRegression(options).Fit(data).Model.SubModel;

    private sealed class SparseRow
    {
        public const int Slots = 30;

        [VectorType(Slots)]
        public VBuffer<float> Features { get; set; }

        public bool Label { get; set; }

        public static IDataView Data(MLContext context, bool dense)
            => context.Data.LoadFromEnumerable(Enumerable.Range(0, 300).Select(i =>
            {
                int[] slots = i % 10 == 0 ? [] : [i % 7, 7 + (i % 11), 18 + (i % 12)];
                var row = new VBuffer<float>(Slots, slots.Length, [.. slots.Select(slot => 1 + (slot % 3))], slots);
                return new SparseRow
                {
                    Features = dense ? new VBuffer<float>(Slots, [.. row.DenseValues()]) : row,
                    Label = i % 7 > i % 5 || i % 11 == 3,
                };
            }).ToArray());
    }

    private sealed class WideRow(int row)
    {
        [VectorType(40_000)]
        public VBuffer<float> Features => new(40_000, 2, [1, 2], [row, 20_000 + row]);

        public bool Label => row % 3 == 0;
    }
}
