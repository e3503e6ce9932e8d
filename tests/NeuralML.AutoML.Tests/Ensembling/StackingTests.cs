using NeuralML.AutoML.Ensembling;
using NeuralML.Ensembles;
using NeuralML.Features;

namespace NeuralML.AutoML.Tests.Ensembling;

public class StackingTests
{
    private const double Precision = 10;

    private readonly Random _random = new(1);

    private static float Sigmoid(double logit) => (float)(1 / (1 + Math.Exp(-logit)));

    private float[] Normal(int count)
        => [.. Enumerable.Range(0, count).Select(_ => (float)(Enumerable.Range(0, 12).Sum(_ => _random.NextDouble()) - 6))];

    private static OutOfFold Data(PredictionTask task, float[] labels, params float[][] predictions)
        => new(task, predictions[0].Length / labels.Length, predictions, labels, [.. Enumerable.Range(0, labels.Length)]);

    private float[] Draw(float[] probabilities)
        => Array.ConvertAll(probabilities, probability => _random.NextSingle() < probability ? 1f : 0f);

    [Fact]
    public void A_known_mixture_of_numbers_is_found()
    {
        var (first, second) = (Normal(2000), Normal(2000));
        float[] labels = [.. first.Zip(second, (a, b) => 1000 + (100 * ((0.3f * a) + (0.9f * b))))];
        float[][] members = [[.. first.Select(value => 100 * value)], [.. second.Select(value => 100 * value)]];

        var stack = Stacking.Fit(Data(PredictionTask.Regression, labels, members), [0.5, 0.5]);

        stack.Weights.ShouldBe([0.3, 0.9], 0.005);
        stack.Biases.ShouldHaveSingleItem().ShouldBe(1000, 0.5);
        CombinedPredictions.Of(stack, members, 1)[7].ShouldBe(labels[7], 2f);
    }

    [Fact]
    public void The_weight_of_one_member_is_that_of_ridge_regression()
    {
        var numbers = Normal(60);
        float[] labels = [.. numbers.Zip(Normal(60), (number, noise) => (0.6f * number) + noise + 3)];
        var (x, y) = (numbers.Average(value => (double)value), labels.Average(value => (double)value));
        var errors = labels.Zip(numbers, (label, number) => (double)label - number).ToArray();
        var variance = errors.Average(error => (error - errors.Average()) * (error - errors.Average()));
        var xx = numbers.Sum(number => (number - x) * (number - x)) / variance;
        var xy = numbers.Zip(labels, (number, label) => (number - x) * (label - y)).Sum() / variance;
        var weight = (xy + Precision) / (xx + Precision);

        var stack = Stacking.Fit(Data(PredictionTask.Regression, labels, numbers), [1]);

        stack.Weights[0].ShouldBe(weight, 1e-9);
        stack.Biases[0].ShouldBe(y - (weight * x), 1e-9);
    }

    [Fact]
    public void A_member_that_would_be_subtracted_has_no_weight()
    {
        var (first, second) = (Normal(500), Normal(500));
        float[] labels = [.. first.Zip(second, (a, b) => a - (0.5f * b))];

        var stack = Stacking.Fit(Data(PredictionTask.Regression, labels, first, second), [0.5, 0.5]);

        stack.Weights[1].ShouldBe(0);
        stack.Weights[0].ShouldBe(1, 0.1);
    }

    [Fact]
    public void A_calibrated_member_stays_as_it_is_and_an_overconfident_one_is_shrunk()
    {
        var logits = Normal(8000);
        var probabilities = Array.ConvertAll(logits, logit => Sigmoid(logit));
        var labels = Draw(probabilities);

        var calibrated = Stacking.Fit(Data(PredictionTask.Binary, labels, probabilities), [1]);
        var shrunk = Stacking.Fit(
            Data(PredictionTask.Binary, labels, Array.ConvertAll(logits, logit => Sigmoid((2 * logit) + 1))), [1]);

        calibrated.Weights[0].ShouldBe(1, 0.08);
        calibrated.Biases[0].ShouldBe(0, 0.08);
        shrunk.Weights[0].ShouldBe(0.5, 0.05);
        shrunk.Biases[0].ShouldBe(-0.5, 0.08);
    }

    [Fact]
    public void Nothing_is_left_to_gain_for_two_classes()
    {
        var (first, second) = (Normal(300), Normal(300));
        var labels = Draw([.. first.Zip(second, (a, b) => Sigmoid(a + (0.2 * b)))]);
        float[][] members = [Array.ConvertAll(first, logit => Sigmoid(logit)), Array.ConvertAll(second, logit => Sigmoid(logit))];

        var stack = Stacking.Fit(Data(PredictionTask.Binary, labels, members), [0.5, 0.5]);

        var errors = CombinedPredictions.Of(stack, members, 1).Zip(labels, (probability, label) => (double)probability - label).ToArray();
        (errors.Sum() + stack.Biases[0]).ShouldBe(0, 1e-3);
        for (var member = 0; member < 2; member++)
        {
            var slope = errors.Zip(members[member], (error, p) => error * (Math.Log(p) - Math.Log(1 - p))).Sum();
            (slope + (Precision * (stack.Weights[member] - 0.5))).ShouldBe(0, 1e-3);
        }
    }

    [Fact]
    public void Several_classes_get_back_what_was_made_too_sure_and_shifted()
    {
        var rows = 6000;
        var logits = Enumerable.Range(0, 3).Select(_ => Normal(rows)).ToArray();
        double[] shift = [0.7, 0, -0.7];
        var (given, labels) = (new float[3 * rows], new float[rows]);
        for (var row = 0; row < rows; row++)
        {
            double[] right = [.. logits.Select(values => (double)values[row])];
            double[] shown = [.. right.Select((logit, k) => 2 * (logit + shift[k]))];
            Combination.Softmax(right);
            Combination.Softmax(shown);
            var drawn = _random.NextDouble();
            labels[row] = drawn < right[0] ? 0 : drawn < right[0] + right[1] ? 1 : 2;
            for (var k = 0; k < 3; k++)
                given[(3 * row) + k] = (float)shown[k];
        }

        var stack = Stacking.Fit(Data(PredictionTask.Multiclass, labels, given), [1]);

        stack.Weights[0].ShouldBe(0.5, 0.04);
        for (var k = 0; k < 3; k++)
            (stack.Biases[k] - stack.Biases.Average()).ShouldBe(-shift[k], 0.12);
    }

    [Theory]
    [InlineData("Binary")]
    [InlineData("Multiclass")]
    [InlineData("Regression")]
    public void What_is_certain_or_always_the_same_gives_finite_weights(string name)
    {
        var task = Enum.Parse<PredictionTask>(name);
        float[] labels = [0, 1, 0, 1, 1, 0];
        float[] predictions = task == PredictionTask.Multiclass ? [1, 0, 1, 0, 1, 0, 0, 1, 0, 1, 1, 0] : [0, 1, 0, 1, 0, 0];

        foreach (var members in new[] { [predictions], [predictions, predictions], new[] { new float[predictions.Length] } })
        {
            var stack = Stacking.Fit(Data(task, labels, members), [.. members.Select(_ => 1.0 / members.Length)]);
            stack.Weights.ShouldAllBe(weight => double.IsFinite(weight) && weight >= 0);
            stack.Biases.ShouldAllBe(bias => double.IsFinite(bias));
        }

        Stacking.Fit(Data(PredictionTask.Regression, [2, 2, 2], [2, 2, 2]), [1]).Biases[0].ShouldBe(0, 1e-9);
    }

    [Fact]
    public void Rows_that_occur_several_times_tell_no_more()
    {
        var probabilities = Array.ConvertAll(Normal(40), logit => Sigmoid(2 * logit));
        var data = Data(PredictionTask.Binary, Draw(probabilities), probabilities);
        var once = Stacking.Fit(data, [1]);
        var twice = Stacking.Fit(data.At([.. Enumerable.Range(0, 80).Select(i => i % 40)]), [1]);

        twice.Weights[0].ShouldBe(once.Weights[0], 1e-6);
    }
}
