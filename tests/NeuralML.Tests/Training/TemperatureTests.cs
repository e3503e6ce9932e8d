using NeuralML.Training;

namespace NeuralML.Tests.Training;

public sealed class TemperatureTests
{
    private static (float[] Logits, float[] Labels) Draw(int rows, int classes, double factor)
    {
        var random = new Random(5);
        var logits = new float[rows * classes];
        var labels = new float[rows];
        for (var row = 0; row < rows; row++)
        {
            // Drawn from the probabilities that the logits mean, then made too sure or unsure by the factor.
            var own = Enumerable.Range(0, classes).Select(_ => (random.NextDouble() * 4) - 2).ToArray();
            var shares = classes == 1 ? [1, Math.Exp(own[0])] : own.Select(Math.Exp).ToArray();
            var left = random.NextDouble() * shares.Sum();
            var label = 0;
            while ((left -= shares[label]) > 0 && label < shares.Length - 1)
                label++;
            labels[row] = label;
            for (var i = 0; i < classes; i++)
                logits[(row * classes) + i] = (float)(own[i] / factor);
        }

        return (logits, labels);
    }

    [Theory]
    [InlineData(1, 0.25)]
    [InlineData(1, 3)]
    [InlineData(5, 0.25)]
    [InlineData(5, 3)]
    public void The_factor_undoes_how_much_too_sure_the_logits_are(int outputs, double factor)
    {
        var (logits, labels) = Draw(20_000, outputs, factor);

        Temperature.Fit(logits, labels, outputs).Factor.ShouldBe(factor, 0.05 * factor);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void No_other_factor_has_a_smaller_loss(int outputs)
    {
        var (logits, labels) = Draw(500, outputs, 2);
        var (factor, loss) = Temperature.Fit(logits, labels, outputs);

        foreach (var other in new[] { 0.5, 0.9, 0.99, 1.01, 1.1, 2 })
        {
            var scaled = Array.ConvertAll(logits, logit => (float)(logit * factor * other));
            LogLoss(scaled, labels, outputs).ShouldBeGreaterThanOrEqualTo(loss - 1e-6);
        }
    }

    [Fact]
    public void Logits_that_say_nothing_are_flattened() // The labels are the opposite of what they say as often as not.
        => Temperature.Fit([3, -3, 3, -3], [1, 1, 0, 0], 1).Factor.ShouldBeLessThan(0.05);

    [Fact]
    public void Few_rows_without_an_error_make_nothing_certain()
    {
        float[] logits = [.. Enumerable.Range(0, 40).Select(i => i % 2 == 0 ? 1f : -1f)];
        float[] labels = [.. Enumerable.Range(0, 40).Select(i => i % 2 == 0 ? 1f : 0f)];

        Temperature.Fit(logits, labels, 1).Factor.ShouldBeGreaterThan(10);
        // 41 of 42, as if each outcome had been seen once more.
        Temperature.Fit(logits, labels, 1, doubt: Temperature.Doubt(40, 1)).Factor.ShouldBe(Math.Log(41), 1e-3);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Logits_of_any_size_give_a_finite_loss(int outputs)
    {
        var (factor, loss) = Temperature.Fit(Enumerable.Repeat(3e8f, 6 * outputs).ToArray(), [0, 1, 0, 1, 0, 0], outputs);

        double.IsFinite(factor).ShouldBeTrue();
        double.IsFinite(loss).ShouldBeTrue();
    }

    private static double LogLoss(float[] logits, float[] labels, int outputs)
        => Enumerable.Range(0, labels.Length).Average(row =>
        {
            var own = outputs == 1 ? [0, logits[row]] : logits.Skip(row * outputs).Take(outputs).Select(logit => (double)logit).ToArray();
            return Math.Log(own.Sum(Math.Exp)) - own[(int)labels[row]];
        });
}
