using FsCheck.Xunit;
using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;

namespace NeuralML.Compat.Tests;

public class CalibratorTests
{
    private readonly MLContext _context = new(seed: 1);

    private BinaryClassificationCatalog.CalibratorsCatalog Calibrators => _context.BinaryClassification.Calibrators;

    [Fact]
    public void A_fixed_platt_calibrator_is_a_sigmoid_of_falling_exponent()
    {
        var model = Calibrators.Platt(slope: -2, offset: 1).Fit(Table([0, 0.5f, 3], [true, false, true]));
        var probabilities = model.Transform(Table([0, 0.5f, 3], [true, false, true])).Read<float>("Probability");
        probabilities[0].ShouldBe(1 / (1 + MathF.E), 1e-6f);
        probabilities[1].ShouldBe(0.5f, 1e-6f);
        probabilities[2].ShouldBe(1 / (1 + MathF.Exp(-5)), 1e-6f);
    }

    [Fact]
    public void A_platt_calibrator_finds_the_sigmoid_that_the_labels_were_drawn_from()
    {
        var random = new Random(1);
        var scores = Enumerable.Range(0, 20_000).Select(_ => (float)((random.NextDouble() * 8) - 4)).ToArray();
        var labels = scores.Select(score => random.NextDouble() < 1 / (1 + Math.Exp((-1.5 * score) + 0.7))).ToArray();
        var calibrator = Model(Calibrators.Platt().Fit(Table(scores, labels)));
        calibrator.Slope.ShouldBe(-1.5, 0.1);
        calibrator.Offset.ShouldBe(0.7, 0.1);
    }

    [Fact]
    public void Separable_scores_give_a_finite_platt_calibrator()
    {
        var calibrator = Model(Calibrators.Platt().Fit(Table([-2, -1, 1, 2], [false, false, true, true])));
        calibrator.PredictProbability(2).ShouldBeInRange(0.7f, 0.99f);
        (calibrator.PredictProbability(2) + calibrator.PredictProbability(-2)).ShouldBe(1, 1e-5f);
    }

    [Fact]
    public void A_weight_counts_like_that_many_rows()
    {
        var weighted = Table([-1, 1, 0, 2], [false, false, true, true]).With("Weight", NumberDataViewType.Single, [1f, 2, 1, 1]);
        var repeated = Table([-1, 1, 1, 0, 2], [false, false, false, true, true]);
        var one = Model(Calibrators.Platt(exampleWeightColumnName: "Weight").Fit(weighted));
        var other = Model(Calibrators.Platt().Fit(repeated));
        one.Slope.ShouldBe(other.Slope, 1e-6);
        one.Offset.ShouldBe(other.Offset, 1e-6);
    }

    [Fact]
    public void A_naive_calibrator_gives_the_share_of_positives_in_a_bin()
    {
        var calibrator = Model(Calibrators.Naive().Fit(Table([0, 0, 0, 0, 100, 100], [true, false, false, false, true, false])));
        calibrator.Min.ShouldBe(0);
        calibrator.BinSize.ShouldBe(0.5f);
        calibrator.BinProbs.Count.ShouldBe(200);
        calibrator.PredictProbability(-7).ShouldBe(0.25f);
        calibrator.PredictProbability(99.9f).ShouldBe(0.5f);
    }

    [Fact]
    public void An_isotonic_calibrator_pools_what_falls_and_draws_lines_between_steps()
    {
        var calibrator = Model(Calibrators.Isotonic().Fit(Table([1, 2, 3, 4, 5], [false, true, false, true, true])));
        calibrator.Mins.ShouldBe([1, 2, 4]);
        calibrator.Maxes.ShouldBe([1, 3, 5]);
        calibrator.Values.ShouldBe([0, 0.5f, 1]);
        calibrator.PredictProbability(2.5f).ShouldBe(0.5f);
        calibrator.PredictProbability(3.5f).ShouldBe(0.75f);
        calibrator.PredictProbability(9).ShouldBe(1);
        calibrator.PredictProbability(-9).ShouldBe(0);
    }

    [Property]
    public void An_isotonic_calibrator_never_falls_and_keeps_the_mean(sbyte[] scores)
    {
        float[] values = [0, .. scores.Select(score => score / 4f)];
        bool[] labels = [true, .. scores.Select(score => score % 3 == 0)];
        var probabilities = Calibrators.Isotonic().Fit(Table(values, labels)).Transform(Table(values, labels)).Read<float>("Probability");
        probabilities.Average().ShouldBe(labels.Average(label => label ? 1f : 0), 1e-4f);
        var sorted = values.Zip(probabilities).OrderBy(pair => pair.First).Select(pair => pair.Second).ToArray();
        sorted.ShouldBe(sorted.Order());
    }

    [Fact]
    public void A_missing_label_is_named()
        => Should.Throw<ArgumentOutOfRangeException>(() => Calibrators.Platt("Nope").Fit(Table([1], [true])))
            .Message.ShouldContain("'Nope'");

    [Fact]
    public void A_changed_threshold_moves_the_predicted_label_alone()
    {
        var data = new InMemoryTable().WithFeatures([[0], [1], [2], [3]]).WithLabel([false, true, false, true]);
        var model = _context.BinaryClassification.Trainers.LbfgsLogisticRegression(l1Regularization: 0, l2Regularization: 0.1f).Fit(data);
        var scores = model.Transform(data).Read<float>("Score");
        var changed = _context.BinaryClassification.ChangeModelThreshold(model, scores[2]).Transform(data);
        changed.Read<float>("Score").ShouldBe(scores);
        changed.Read<bool>("PredictedLabel").ShouldBe(scores.Select(score => score > scores[2]));
        changed.Read<bool>("PredictedLabel").ShouldContain(true);
    }

    private static TCalibrator Model<TCalibrator>(IPredictionTransformer<TCalibrator> transformer)
        where TCalibrator : class => transformer.Model;

    private static InMemoryTable Table(float[] scores, bool[] labels)
        => new InMemoryTable().WithLabel(labels).With("Score", NumberDataViewType.Single, scores);
}
