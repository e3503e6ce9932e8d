using NeuralML.AutoML.Statistics;

namespace NeuralML.AutoML.Tests.Statistics;

public class CorrectedResampledTTestTests
{
    // By hand: mean 0.02, variance 0.00025, error sqrt(0.00025 (1/5 + 1/4)) = 0.0106066; t = 1.885618 with 4 degrees of freedom; the
    // cumulative distribution there is 1/2 + 3/8 sqrt(t^2/(t^2+4)) ... in closed form: x = t / sqrt(t^2 + 4), 1/2 + 3/4 x (1 - x^2 / 3).
    [Fact]
    public void The_test_agrees_with_the_closed_form_of_four_degrees_of_freedom()
    {
        var test = CorrectedResampledTTest.Of([0.0, 0.01, 0.02, 0.03, 0.04], 0.25);

        var error = Math.Sqrt(0.00025 * (0.2 + 0.25));
        var t = 0.02 / error;
        var x = t / Math.Sqrt((t * t) + 4);
        test.Mean.ShouldBe(0.02, 1e-12);
        test.PValue.ShouldBe(2 * (0.5 - (0.75 * x * (1 - (x * x / 3)))), 1e-9);
        // The 97.5 % quantile of four degrees of freedom, from tables.
        (test.High - test.Mean).ShouldBe(2.7764451 * error, 1e-7);
        (test.Mean - test.Low).ShouldBe(2.7764451 * error, 1e-7);
    }

    [Fact]
    public void Folds_that_all_agree_leave_no_doubt()
    {
        CorrectedResampledTTest.Of([0.1, 0.1, 0.1], 0.25).PValue.ShouldBeLessThan(1e-9);
        CorrectedResampledTTest.Of([0.0, 0.0, 0.0], 0.25).PValue.ShouldBe(1);
    }
}
