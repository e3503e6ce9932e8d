using FsCheck.Xunit;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Compat.Tests;

public class BinaryMetricsTests
{
    private readonly MLContext _context = new(seed: 1);

    [Fact]
    public void The_area_under_the_roc_curve_counts_pairs_in_order_and_half_of_the_ties()
    {
        // Pairs: (3, 2) right, (3, 1) right, (2, 2) tied, (2, 1) right.
        Area([3, 2, 2, 1], [true, true, false, false]).ShouldBe(3.5 / 4);
    }

    [Property]
    public void The_area_under_the_roc_curve_is_the_same_for_a_monotone_map_of_the_scores(sbyte[] scores)
    {
        bool[] labels = [true, false, .. scores.Select(score => score % 3 == 0)];
        float[] values = [1, 2, .. scores.Select(score => score / 8f)];
        var area = Area(values, labels);
        Area([.. values.Select(value => (3 * value) - 1)], labels).ShouldBe(area);
        Area([.. values.Select(value => MathF.Exp(value / 4))], labels).ShouldBe(area);
        Area([.. values.Select(value => -value)], labels).ShouldBe(1 - area, 1e-12);
    }

    [Fact]
    public void The_log_loss_is_in_bits()
    {
        var metrics = _context.BinaryClassification.Evaluate(Table([1, -1, -1], [true, false, true], [0.5f, 0.25f, 0.125f]));
        metrics.LogLoss.ShouldBe((1 - Math.Log2(0.75) + 3) / 3, 1e-6);
        metrics.Entropy.ShouldBe(-(2.0 / 3 * Math.Log2(2.0 / 3)) - (1.0 / 3 * Math.Log2(1.0 / 3)), 1e-12);
        metrics.LogLossReduction.ShouldBe((metrics.Entropy - metrics.LogLoss) / metrics.Entropy, 1e-12);
    }

    [Fact]
    public void A_single_class_has_no_area_under_the_roc_curve()
        => Should.Throw<ArgumentOutOfRangeException>(() => Area([1, 2], [true, true])).ParamName.ShouldBe("NegSample");

    [Fact]
    public void Rows_are_read_once_and_only_the_columns_that_count()
    {
        var table = Table([1, -1], [true, false], [0.7f, 0.2f]).With("Other", NumberDataViewType.Single, new float[2]);
        _context.BinaryClassification.Evaluate(table);
        table.CursorsOpened.ShouldBe(1);
        table.ColumnsRead.ShouldBe(["Label", "Score", "Probability"]);
    }

    private static InMemoryTable Table(float[] scores, bool[] labels, float[] probabilities)
        => new InMemoryTable().WithLabel(labels)
            .With("Score", NumberDataViewType.Single, scores)
            .With("Probability", NumberDataViewType.Single, probabilities)
            .With("PredictedLabel", BooleanDataViewType.Instance, scores.Select(score => score > 0));

    private double Area(float[] scores, bool[] labels)
        => _context.BinaryClassification.EvaluateNonCalibrated(Table(scores, labels, scores)).AreaUnderRocCurve;
}
