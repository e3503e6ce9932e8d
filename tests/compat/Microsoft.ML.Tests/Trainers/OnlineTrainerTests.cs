using Microsoft.ML;
using Microsoft.ML.Trainers;

namespace NeuralML.Compat.Tests;

public class OnlineTrainerTests
{
    private static readonly float[][] Rows = [.. Enumerable.Range(0, 200).Select(i => new[] { MathF.Sin(i), MathF.Cos(3 * i) })];
    private static readonly bool[] Labels = [.. Rows.Select(row => row[0] - row[1] > 0.1f)];
    private static readonly float[] Numbers = [.. Rows.Select(row => 3 + row[0] - (2 * row[1]))];

    private readonly MLContext _context = new(seed: 1);

    [Fact]
    public void Separable_classes_are_separated()
    {
        var table = new InMemoryTable().WithFeatures(Rows).WithLabel(Labels);
        var trainers = _context.BinaryClassification.Trainers;
        Accuracy(trainers.AveragedPerceptron().Fit(table)).ShouldBeGreaterThan(0.95);
        Accuracy(trainers.LinearSvm(numberOfIterations: 5).Fit(table)).ShouldBeGreaterThan(0.95);
        Accuracy(trainers.SgdCalibrated(learningRate: 0.5).Fit(table)).ShouldBeGreaterThan(0.95);
        Accuracy(trainers.SgdNonCalibrated(learningRate: 0.5).Fit(table)).ShouldBeGreaterThan(0.95);
        Accuracy(trainers.LdSvm(numberOfIterations: 2000).Fit(table)).ShouldBeGreaterThan(0.95);

        double Accuracy(ITransformer model) => _context.BinaryClassification.EvaluateNonCalibrated(model.Transform(table)).Accuracy;
    }

    [Fact]
    public void A_linear_function_is_found()
    {
        var table = new InMemoryTable().WithFeatures(Rows).WithLabel(Numbers);
        var model = _context.Regression.Trainers.OnlineGradientDescent(numberOfIterations: 50).Fit(table).Model;
        model.Weights[0].ShouldBe(1, 0.1f);
        model.Weights[1].ShouldBe(-2, 0.1f);
        model.Bias.ShouldBe(3, 0.1f);
    }

    [Fact]
    public void The_average_is_that_of_the_weights_after_each_row()
    {
        // Without shuffling, of one feature: w = 0.5 after the first row, 0.75 after the second; the loss is (w - 1)^2, the rate 1/4.
        var table = new InMemoryTable().WithFeatures([[1], [1]]).WithLabel([1f, 1f]);
        var options = new OnlineGradientDescentTrainer.Options { LearningRate = 0.125f, DecreaseLearningRate = false, Shuffle = false };
        var model = _context.Regression.Trainers.OnlineGradientDescent(options).Fit(table).Model;
        // Weight and bias move together: 0.25 each, then (1 - 0.5) / 4 more.
        model.Weights[0].ShouldBe((0.25f + 0.375f) / 2, 1e-6f);
        model.Bias.ShouldBe((0.25f + 0.375f) / 2, 1e-6f);
        options.Averaged = false;
        _context.Regression.Trainers.OnlineGradientDescent(options).Fit(table).Model.Bias.ShouldBe(0.375f, 1e-6f);
    }

    [Fact]
    public void Training_goes_on_from_an_earlier_model()
    {
        var table = new InMemoryTable().WithFeatures(Rows).WithLabel(Numbers);
        var good = _context.Regression.Trainers.OnlineGradientDescent(numberOfIterations: 50).Fit(table).Model;
        var trainer = _context.Regression.Trainers.OnlineGradientDescent(learningRate: 1e-6f);
        trainer.Fit(table, good).Model.Weights[1].ShouldBe(good.Weights[1], 1e-3f);
        trainer.Fit(table).Model.Weights[1].ShouldBe(0, 1e-3f);
    }

    [Fact]
    public void A_model_of_other_features_is_no_start()
    {
        var table = new InMemoryTable().WithFeatures(Rows).WithLabel(Labels);
        var other = new InMemoryTable().WithFeatures([[1f], [2f]]).WithLabel([true, false]);
        var model = _context.BinaryClassification.Trainers.AveragedPerceptron().Fit(other).Model;
        Should.Throw<InvalidOperationException>(() => _context.BinaryClassification.Trainers.AveragedPerceptron().Fit(table, model))
            .Message.ShouldContain("1 weights");
        Should.Throw<InvalidOperationException>(() => _context.BinaryClassification.Trainers.LbfgsLogisticRegression().Fit(table, model))
            .Message.ShouldContain("'Features'");
    }

    [Fact]
    public void Lbfgs_goes_on_from_an_earlier_model()
    {
        var table = new InMemoryTable().WithFeatures(Rows).WithLabel(Numbers);
        var model = _context.Regression.Trainers.LbfgsPoissonRegression().Fit(table).Model;
        var options = new LbfgsPoissonRegressionTrainer.Options { MaximumNumberOfIterations = 1 };
        var trainer = _context.Regression.Trainers.LbfgsPoissonRegression(options);
        trainer.Fit(table, model).Model.Weights[1].ShouldBe(model.Weights[1], 0.01f);
        Math.Abs(trainer.Fit(table).Model.Weights[1] - model.Weights[1]).ShouldBeGreaterThan(0.02f);
    }

    [Fact]
    public void Poisson_regression_finds_the_logarithm_of_the_mean()
    {
        var counts = Rows.Select(row => MathF.Exp(0.5f + row[0])).ToArray();
        var table = new InMemoryTable().WithFeatures(Rows).WithLabel(counts);
        var model = _context.Regression.Trainers.LbfgsPoissonRegression(l1Regularization: 0, l2Regularization: 1e-4f).Fit(table);
        model.Model.Weights[0].ShouldBe(1, 0.01f);
        model.Model.Bias.ShouldBe(0.5f, 0.01f);
        model.Transform(table).Read<float>("Score")[5].ShouldBe(counts[5], 0.05f);
    }

    [Fact]
    public void Negative_counts_are_refused_with_the_name_of_their_column()
        => Should.Throw<InvalidOperationException>(() => _context.Regression.Trainers.LbfgsPoissonRegression()
                .Fit(new InMemoryTable().WithFeatures(Rows).WithLabel(Rows.Select(row => row[0]))))
            .Message.ShouldContain("'Label'");
}
