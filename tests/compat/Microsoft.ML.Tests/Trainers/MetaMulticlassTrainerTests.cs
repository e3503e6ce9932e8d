using Microsoft.ML;

namespace NeuralML.Compat.Tests;

public class MetaMulticlassTrainerTests
{
    private static readonly float[][] Rows = [.. Enumerable.Range(0, 150).Select(
        i => new[] { (i % 3) + (0.3f * MathF.Sin(i)), MathF.Cos(2 * i) + (i % 3 == 1 ? 2 : 0) })];

    private static readonly uint[] Classes = [.. Enumerable.Range(0, 150).Select(i => (uint)(i % 3) + 1)];

    private readonly MLContext _context = new(seed: 1);

    [Fact]
    public void Probabilities_of_one_versus_all_add_up_to_one()
    {
        var table = new InMemoryTable().WithFeatures(Rows).WithKeyLabel(3, Classes);
        var model = _context.MulticlassClassification.Trainers.OneVersusAll(
            _context.BinaryClassification.Trainers.AveragedPerceptron()).Fit(table);
        var scored = model.Transform(table);
        scored.ReadVectors("Score").ShouldAllBe(scores => Math.Abs(scores.Sum() - 1) < 1e-5);
        _context.MulticlassClassification.Evaluate(scored).MicroAccuracy.ShouldBeGreaterThan(0.9);
    }

    [Fact]
    public void Without_probabilities_the_scores_are_those_of_the_binary_models()
    {
        var table = new InMemoryTable().WithFeatures(Rows).WithKeyLabel(3, Classes);
        var model = _context.MulticlassClassification.Trainers.OneVersusAll(
            _context.BinaryClassification.Trainers.LbfgsLogisticRegression(), useProbabilities: false).Fit(table);
        model.Transform(table).ReadVectors("Score").ShouldContain(scores => scores.Min() < 0);
    }

    [Fact]
    public void Pairs_are_coupled_to_probabilities()
    {
        var table = new InMemoryTable().WithFeatures(Rows).WithKeyLabel(3, Classes);
        var model = _context.MulticlassClassification.Trainers.PairwiseCoupling(
            _context.BinaryClassification.Trainers.LbfgsLogisticRegression()).Fit(table);
        var scored = model.Transform(table);
        scored.ReadVectors("Score").ShouldAllBe(scores => Math.Abs(scores.Sum() - 1) < 1e-5 && scores.Min() >= 0);
        _context.MulticlassClassification.Evaluate(scored).MicroAccuracy.ShouldBeGreaterThan(0.9);
    }

    [Fact]
    public void Rows_without_a_class_are_left_out_or_count_as_negative()
    {
        float[][] rows = [.. Rows, .. Enumerable.Repeat(new[] { 0f, 0f }, 300)];
        var table = new InMemoryTable().WithFeatures(rows).WithKeyLabel(3, [.. Classes, .. new uint[300]]);
        float Best(bool impute) => _context.MulticlassClassification.Trainers.OneVersusAll(
                _context.BinaryClassification.Trainers.LbfgsLogisticRegression(),
                imputeMissingLabelsAsNegative: impute,
                useProbabilities: false)
            .Fit(table).Transform(table).ReadVectors("Score")[^1].Max();

        Best(impute: false).ShouldBeGreaterThan(0);
        Best(impute: true).ShouldBeLessThan(0);
    }

    [Fact]
    public void A_binary_trainer_keeps_the_names_of_its_columns()
    {
        var table = new InMemoryTable().WithFeatures(Rows).With("Kind", new Microsoft.ML.Data.KeyDataViewType(typeof(uint), 3), Classes);
        var model = _context.MulticlassClassification.Trainers.OneVersusAll(
            _context.BinaryClassification.Trainers.SdcaLogisticRegression("IsKind"), labelColumnName: "Kind").Fit(table);
        _context.MulticlassClassification.Evaluate(model.Transform(table), "Kind").MicroAccuracy.ShouldBeGreaterThan(0.9);
    }
}
