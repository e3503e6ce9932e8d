using NeuralML.KernelSvm.Calibration;

namespace NeuralML.Tests.KernelSvm;

public sealed class CalibrationTests
{
    [Fact]
    public void The_sigmoid_that_drew_the_classes_is_found()
    {
        var random = new Random(1);
        var decisions = Enumerable.Range(0, 20_000).Select(_ => (4 * random.NextDouble()) - 2).ToArray();
        var classes = Array.ConvertAll(decisions, decision => random.NextDouble() < 1 / (1 + Math.Exp(-(1.7 * decision) + 0.4)));

        var fit = SigmoidFit.Of(decisions, classes, [.. Enumerable.Repeat(1.0, decisions.Length)]);

        fit.Slope.ShouldBe(1.7, 0.08);
        fit.Offset.ShouldBe(-0.4, 0.08);
    }

    [Fact]
    public void Classes_that_a_decision_parts_get_a_finite_sigmoid()
    {
        var fit = SigmoidFit.Of([-1e6, -1e6, 1e6, 1e6], [false, false, true, true], [1, 1, 1, 1]);

        // As Platt has it, two rows of a class say that it is 3 to 1 at most.
        (1 / (1 + Math.Exp(-fit.Logit(1e6)))).ShouldBe(0.75, 0.01);
    }

    [Theory]
    [InlineData(0.5, 0.3, 0.2)]
    [InlineData(0.98, 0.01, 0.01)]
    [InlineData(0.2, 0.2, 0.6)]
    public void Pairs_that_agree_are_coupled_to_the_probabilities_that_they_come_from(double first, double second, double third)
    {
        double[] expected = [first, second, third];
        var pairs = new double[9];
        for (var i = 0; i < 3; i++)
        {
            for (var j = 0; j < 3; j++)
                pairs[(3 * i) + j] = expected[i] / (expected[i] + expected[j]);
        }

        var probabilities = new double[3];
        PairwiseCoupling.Solve(pairs, new double[3], probabilities);

        for (var i = 0; i < 3; i++)
            probabilities[i].ShouldBe(expected[i], 0.001);
    }

    [Fact]
    public void Folds_are_of_one_size_and_spread_each_class()
    {
        int[] rows = [.. Enumerable.Range(0, 100)];

        var folds = ProbabilityFolds.Split(rows, row => row < 20 ? 1 : 0, seed: 1);

        folds.GroupBy(fold => fold).ShouldAllBe(fold => fold.Count() == 20);
        rows.Where(row => row < 20).GroupBy(row => folds[row]).ShouldAllBe(fold => fold.Count() == 4);
    }
}
