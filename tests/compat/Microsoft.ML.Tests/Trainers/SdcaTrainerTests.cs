using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace NeuralML.Compat.Tests;

public class SdcaTrainerTests
{
    private const float L2 = 0.05f;

    private static readonly float[][] Rows = [.. Enumerable.Range(0, 80).Select(i => new[] { MathF.Sin(i), MathF.Cos(3 * i), i % 5 })];
    private static readonly bool[] Labels = [.. Rows.Select((row, i) => row[0] - row[1] + MathF.Sin(7 * i) > 0)];
    private static readonly float[] Numbers = [.. Rows.Select((row, i) => 40 + row[0] - (2 * row[1]) + MathF.Sin(7 * i))];
    private static readonly uint[] Classes = [.. Rows.Select((row, i) => row[0] > 0.3f ? 1u : row[1] + MathF.Sin(7 * i) > 0.2f ? 2u : 3u)];

    private readonly MLContext _context = new(seed: 1);

    [Fact]
    public void Logistic_regression_ends_where_the_gradient_is_zero()
    {
        var options = Precise(new SdcaLogisticRegressionBinaryTrainer.Options());
        var model = _context.BinaryClassification.Trainers.SdcaLogisticRegression(options)
            .Fit(Table().WithLabel(Labels)).Model.SubModel;
        CheckGradient(new LogLoss(), model, Labels.Select(label => label ? 1f : 0));
    }

    [Fact]
    public void The_smoothed_hinge_ends_where_the_gradient_is_zero()
    {
        var options = Precise(new SdcaNonCalibratedBinaryTrainer.Options { LossFunction = new SmoothedHingeLoss() });
        var model = _context.BinaryClassification.Trainers.SdcaNonCalibrated(options).Fit(Table().WithLabel(Labels)).Model;
        CheckGradient(new SmoothedHingeLoss(), model, Labels.Select(label => label ? 1f : 0));
    }

    // A large bias comes out whole, although l2 is strong.
    [Fact]
    public void Regression_ends_where_the_gradient_is_zero()
    {
        var model = _context.Regression.Trainers.Sdca(Precise(new SdcaRegressionTrainer.Options())).Fit(Table().WithLabel(Numbers)).Model;
        CheckGradient(new SquaredLoss(), model, Numbers);
        model.Bias.ShouldBeInRange(39, 41);
    }

    [Fact]
    public void A_weight_that_l1_holds_at_zero_has_a_gradient_within_l1()
    {
        var options = Precise(new SdcaRegressionTrainer.Options { L1Regularization = 1 });
        var model = _context.Regression.Trainers.Sdca(options).Fit(Table().WithLabel(Numbers)).Model;
        var gradient = Gradient(new SquaredLoss(), model, Numbers);
        model.Weights.ShouldContain(0f);
        for (var i = 0; i < model.Weights.Count; i++)
        {
            if (model.Weights[i] == 0)
                Math.Abs(gradient[i]).ShouldBeLessThan(1.01);
            else
                (gradient[i] + Math.Sign(model.Weights[i])).ShouldBe(0, 0.02);
        }
    }

    [Fact]
    public void Maximum_entropy_agrees_with_lbfgs()
    {
        var table = Table().WithKeyLabel(3, Classes);
        var trainers = _context.MulticlassClassification.Trainers;
        var sdca = trainers.SdcaMaximumEntropy(Precise(new SdcaMaximumEntropyMulticlassTrainer.Options())).Fit(table).Transform(table);
        var lbfgs = trainers.LbfgsMaximumEntropy(l1Regularization: 0, l2Regularization: L2 * Rows.Length).Fit(table).Transform(table);
        foreach (var (actual, expected) in sdca.ReadVectors("Score").Zip(lbfgs.ReadVectors("Score")))
        {
            for (var i = 0; i < 3; i++)
                actual[i].ShouldBe(expected[i], 0.005f);
        }
    }

    [Fact]
    public void Margins_of_classes_are_learnt()
    {
        var table = Table().WithKeyLabel(3, Rows.Select(row => (uint)(row[2] < 2 ? 1 : row[2] < 4 ? 2 : 3)));
        var model = _context.MulticlassClassification.Trainers.SdcaNonCalibrated().Fit(table);
        _context.MulticlassClassification.Evaluate(model.Transform(table)).MicroAccuracy.ShouldBeGreaterThan(0.75);
    }

    [Fact]
    public void A_weight_of_two_is_the_row_twice()
    {
        var weights = Numbers.Select((_, i) => i % 3 == 0 ? 2f : 1f).ToArray();
        var repeated = Enumerable.Range(0, Rows.Length).SelectMany(i => Enumerable.Repeat(i, (int)weights[i])).ToArray();
        var weighted = Precise(new SdcaRegressionTrainer.Options { ExampleWeightColumnName = "Weight" });
        // The mean is over rows, so the same l2 weighs more beside fewer of them.
        weighted.L2Regularization = L2 * repeated.Length / Rows.Length;
        var actual = _context.Regression.Trainers.Sdca(weighted)
            .Fit(Table().WithLabel(Numbers).With("Weight", NumberDataViewType.Single, weights)).Model;
        var expected = _context.Regression.Trainers.Sdca(Precise(new SdcaRegressionTrainer.Options()))
            .Fit(new InMemoryTable().WithFeatures([.. repeated.Select(i => Rows[i])]).WithLabel(repeated.Select(i => Numbers[i]))).Model;
        for (var i = 0; i < expected.Weights.Count; i++)
            actual.Weights[i].ShouldBe(expected.Weights[i], 0.005f);
    }

    [Fact]
    public void The_same_seed_gives_the_same_model()
    {
        var models = Enumerable.Range(0, 2).Select(_ => new MLContext(seed: 3).BinaryClassification.Trainers.SdcaLogisticRegression()
            .Fit(Table().WithLabel(Labels)).Model.SubModel).ToArray();
        models[0].Weights.ShouldBe(models[1].Weights);
    }

    [Theory]
    [InlineData(-1f, "negative weights")]
    [InlineData(0f, "no positive weight")]
    public void Weights_that_cannot_be_are_refused_with_the_name_of_their_column(float weight, string message)
    {
        var table = Table().WithLabel(Numbers).With("Importance", NumberDataViewType.Single, Numbers.Select(_ => weight));
        var exception = Should.Throw<InvalidOperationException>(
            () => _context.Regression.Trainers.Sdca(exampleWeightColumnName: "Importance").Fit(table));
        exception.Message.ShouldContain("'Importance'");
        exception.Message.ShouldContain(message);
    }

    [Fact]
    public void Rows_without_a_label_are_left_out()
    {
        var table = new InMemoryTable().WithFeatures([.. Rows, [1e6f, 0, 0]]).WithLabel([.. Numbers, float.NaN]);
        var model = _context.Regression.Trainers.Sdca(Precise(new SdcaRegressionTrainer.Options())).Fit(table).Model;
        CheckGradient(new SquaredLoss(), model, Numbers);
    }

    [Fact]
    public void More_classes_than_rows_are_no_hindrance()
    {
        var table = new InMemoryTable().WithFeatures([[1, 0], [0, 1]]).WithKeyLabel(5, [1u, 4u]);
        _context.MulticlassClassification.Trainers.SdcaMaximumEntropy().Fit(table).Transform(table)
            .Read<uint>("PredictedLabel").ShouldBe([1u, 4u]);
    }

    [Theory]
    [InlineData(0f, 0.1f, "L2Regularization")]
    [InlineData(0.1f, -1f, "L1Regularization")]
    public void An_option_out_of_range_is_named(float l2, float l1, string option)
        => Should.Throw<ArgumentOutOfRangeException>(
                () => _context.Regression.Trainers.Sdca(l2Regularization: l2, l1Regularization: l1))
            .ParamName.ShouldBe(option);

    private static InMemoryTable Table() => new InMemoryTable().WithFeatures(Rows);

    private static TOptions Precise<TOptions>(TOptions options)
        where TOptions : TrainerInputBaseWithWeight
    {
        ((dynamic)options).L2Regularization = L2;
        ((dynamic)options).ConvergenceTolerance = 1e-6f;
        ((dynamic)options).MaximumNumberOfIterations = 2000;
        return options;
    }

    private static void CheckGradient(IScalarLoss loss, LinearModelParameters model, IEnumerable<float> labels)
        => Gradient(loss, model, labels).ShouldAllBe(slope => Math.Abs(slope) < 0.01);

    /// <summary>The gradient in the weights and, last, in the bias.</summary>
    private static double[] Gradient(IScalarLoss loss, LinearModelParameters model, IEnumerable<float> labels)
    {
        var gradient = new double[model.Weights.Count + 1];
        foreach (var (row, label) in Rows.Zip(labels))
        {
            var slope = loss.Derivative(model.Bias + row.Zip(model.Weights, (x, w) => x * w).Sum(), label) / Rows.Length;
            for (var i = 0; i < row.Length; i++)
                gradient[i] += slope * row[i];
            gradient[^1] += slope;
        }

        for (var i = 0; i < model.Weights.Count; i++)
            gradient[i] += L2 * model.Weights[i];
        return gradient;
    }
}
