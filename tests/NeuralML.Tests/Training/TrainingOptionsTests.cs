using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Tests.Training;

/// <summary>What each option of training does to a network.</summary>
public sealed class TrainingOptionsTests
{
    private readonly MLContext _ml = new(seed: 1);

    [Theory]
    [InlineData(NeuralNetOptimizer.AdamW, 0.01)]
    [InlineData(NeuralNetOptimizer.Adam, 0.01)]
    [InlineData(NeuralNetOptimizer.Sgd, 0.1)]
    [InlineData(NeuralNetOptimizer.Adagrad, 0.1)]
    [InlineData(NeuralNetOptimizer.RmsProp, 0.01)]
    public void Every_optimizer_learns(NeuralNetOptimizer optimizer, double rate)
    {
        var options = Fast.Options("SameSign");
        (options.Optimizer, options.LearningRate, options.WeightDecay) = (optimizer, rate, 1e-4);

        Accuracy(options).ShouldBeGreaterThan(0.93);
    }

    [Theory]
    [InlineData(LearningRateSchedule.Cosine)]
    [InlineData(LearningRateSchedule.FlatCosine)]
    [InlineData(LearningRateSchedule.CosineLog4)]
    [InlineData(LearningRateSchedule.OneCycle)]
    [InlineData(LearningRateSchedule.OnPlateau)]
    public void Every_schedule_learns(LearningRateSchedule schedule)
    {
        var options = Fast.Options("SameSign");
        options.LearningRateSchedule = schedule;

        Accuracy(options).ShouldBeGreaterThan(0.93);
    }

    [Theory]
    [InlineData(LearningRateSchedule.Cosine)]
    [InlineData(LearningRateSchedule.FlatCosine)]
    [InlineData(LearningRateSchedule.CosineLog4)]
    [InlineData(LearningRateSchedule.OneCycle)]
    [InlineData(LearningRateSchedule.OnPlateau)]
    public void Every_schedule_leads_elsewhere_than_a_constant_rate(LearningRateSchedule schedule)
    {
        // The last epoch is kept, and at such a rate the loss goes up now and then.
        var options = Fast.Options("SameSign", epochs: 20);
        (options.LearningRate, options.ValidationFraction, options.Patience) = (0.3, 0, 2);
        var constant = Scored(options);
        options.LearningRateSchedule = schedule;

        Scored(options).ShouldNotBe(constant);
    }

    [Theory]
    [InlineData(NeuralNetOptimizer.AdamW)]
    [InlineData(NeuralNetOptimizer.Adam)]
    [InlineData(NeuralNetOptimizer.Sgd)]
    [InlineData(NeuralNetOptimizer.Adagrad)]
    [InlineData(NeuralNetOptimizer.RmsProp)]
    public void Weight_decay_that_falls_leads_elsewhere_than_a_constant_one(NeuralNetOptimizer optimizer)
    {
        var options = Fast.Options("SameSign", epochs: 20);
        (options.Optimizer, options.LearningRate, options.WeightDecay, options.ValidationFraction) = (optimizer, 0.01, 0.1, 0);
        var constant = Scored(options);
        options.WeightDecaySchedule = RegularizationSchedule.FlatCosine;
        Scored(options).ShouldNotBe(constant);

        options.WeightDecay = 0;
        var free = Scored(options);
        options.WeightDecaySchedule = RegularizationSchedule.Constant;
        Scored(options).ShouldBe(free);
    }

    [Fact]
    public void Dropout_that_falls_ends_as_if_there_were_none()
    {
        var options = Fast.Options("SameSign", epochs: 40);
        (options.Dropout, options.ValidationFraction) = (0.5, 0);
        var constant = Scored(options);
        options.DropoutSchedule = RegularizationSchedule.FlatCosine;

        Scored(options).Average(Math.Abs).ShouldBeGreaterThan(constant.Average(Math.Abs) * 1.1f);
    }

    [Fact]
    public void A_RealMlp_lets_dropout_and_weight_decay_fall_unless_told_otherwise()
    {
        var options = Fast.Options("SameSign", epochs: 4);
        (options.Architecture, options.Dropout) = (NeuralNetArchitecture.RealMlp, 0.2);
        var published = Scored(options);
        (options.DropoutSchedule, options.WeightDecaySchedule) = (RegularizationSchedule.FlatCosine, RegularizationSchedule.FlatCosine);
        Scored(options).ShouldBe(published);

        options.DropoutSchedule = RegularizationSchedule.Constant;
        Scored(options).ShouldNotBe(published);
        (options.DropoutSchedule, options.WeightDecaySchedule) = (null, RegularizationSchedule.Constant);
        Scored(options).ShouldNotBe(published);
    }

    [Fact]
    public void A_rate_that_is_still_warming_up_moves_the_network_less()
    {
        var options = Still("Parabola");
        options.LearningRate = 0.001;
        var full = Distance(Scored(options), Scored(Still("Parabola")));
        options.WarmupFraction = 0.99;

        Distance(Scored(options), Scored(Still("Parabola"))).ShouldBeLessThan(full * 0.9);
    }

    [Fact]
    public void A_tight_limit_on_gradients_holds_the_network_where_it_started()
    {
        var clipped = Still("Parabola");
        (clipped.LearningRate, clipped.GradientClipping) = (0.01, 1e-9);
        var free = Still("Parabola");
        free.LearningRate = 0.01;

        var start = Scored(Still("Parabola"));
        Distance(Scored(clipped), start).ShouldBeLessThan(1e-2);
        Distance(Scored(free), start).ShouldBeGreaterThan(1);
    }

    [Fact]
    public void Balanced_classes_find_a_rare_one()
    {
        // One row in twenty is true, and no feature says surely which.
        var random = new Random(5);
        var rows = Row.Draw(1000);
        rows.ForEach(row => row.SameSign = row.Features[0] > 0 && random.NextDouble() < 0.1);
        var data = _ml.Data.LoadFromEnumerable(rows);
        var options = Fast.Options("SameSign", epochs: 20);

        Found(options).ShouldBe(0);
        options.ClassWeighting = ClassWeighting.Balanced;
        Found(options).ShouldBeGreaterThan(0.9);

        double Found(NeuralNetOptions chosen)
        {
            using var model = _ml.NeuralNet(chosen).Fit(data);
            return _ml.BinaryClassification.Evaluate(model.Transform(data), "SameSign").PositiveRecall;
        }
    }

    [Fact]
    public void Balanced_classes_find_a_rare_ring()
    {
        var random = new Random(5);
        var rows = Row.Draw(1000);
        rows.ForEach(row => row.Ring = row.Features[0] > 0 && random.NextDouble() < 0.1 ? "inner" : row.Features[1] > 0 ? "middle" : "outer");
        var data = _ml.Data.LoadFromEnumerable(rows);
        data = _ml.Transforms.Conversion.MapValueToKey("Ring", keyOrdinality:
            Microsoft.ML.Transforms.ValueToKeyMappingEstimator.KeyOrdinality.ByValue).Fit(data).Transform(data);
        var options = Fast.Options("Ring", epochs: 20);

        Found(options).ShouldBeLessThan(0.1);
        options.ClassWeighting = ClassWeighting.Balanced;
        Found(options).ShouldBeGreaterThan(0.45);

        double Found(NeuralNetOptions chosen)
        {
            using var model = _ml.NeuralNet(chosen).Fit(data);
            return _ml.MulticlassClassification.Evaluate(model.Transform(data), "Ring").ConfusionMatrix.PerClassRecall[0];
        }
    }

    [Theory]
    [InlineData("SameSign")]
    [InlineData("Ring")]
    public void Smoothed_labels_keep_a_network_from_being_sure(string label)
    {
        // Without validation rows, on which probabilities are calibrated.
        var options = Fast.Options(label, epochs: 100);
        options.ValidationFraction = 0;
        var data = Row.Load(_ml, 300);
        var sharp = Confidence(options);
        options.LabelSmoothing = 0.3;
        Confidence(options).ShouldBeLessThan(sharp - 0.05f);

        float Confidence(NeuralNetOptions chosen)
        {
            using var model = _ml.NeuralNet(chosen).Fit(data);
            var scored = model.Transform(data);
            return label == "Ring"
                ? scored.GetColumn<float[]>("Score").Average(scores => scores.Max())
                : scored.GetColumn<float>("Probability").Average(value => Math.Max(value, 1 - value));
        }
    }

    [Fact]
    public void The_absolute_error_predicts_the_median_and_the_squared_one_the_mean()
    {
        // Nine in ten labels are 0, the tenth is 100.
        var rows = Row.Draw(1000);
        for (var i = 0; i < rows.Count; i++)
            rows[i].Parabola = i % 10 == 0 ? 100 : 0;
        var data = _ml.Data.LoadFromEnumerable(rows);
        var options = Fast.Options("Parabola", epochs: 15);
        options.HiddenSizes = [];

        Mean(RegressionLoss.SquaredError).ShouldBe(10, 3);
        Mean(RegressionLoss.AbsoluteError).ShouldBe(0, 2);
        Mean(RegressionLoss.Huber).ShouldBeInRange(2, 9);

        double Mean(RegressionLoss loss)
        {
            options.RegressionLoss = loss;
            using var model = _ml.NeuralNet(options).Fit(data);
            return model.Transform(data).GetColumn<float>("Score").Average();
        }
    }

    /// <summary>Plain gradient descent at a rate that moves nothing.</summary>
    private static NeuralNetOptions Still(string label)
    {
        var options = Fast.Options(label, epochs: 3);
        (options.Optimizer, options.LearningRate, options.WeightDecay, options.ValidationFraction) = (NeuralNetOptimizer.Sgd, 1e-12, 0, 0);
        return options;
    }

    private static double Distance(float[] left, float[] right) => left.Zip(right, (a, b) => Math.Abs(a - b)).Max();

    private double Accuracy(NeuralNetOptions options)
    {
        using var model = _ml.NeuralNet(options).Fit(Row.Load(_ml, 500));
        return _ml.BinaryClassification.Evaluate(model.Transform(Row.Load(_ml, 500, seed: 2)), "SameSign").Accuracy;
    }

    private float[] Scored(NeuralNetOptions options)
    {
        options.Seed = 3;
        var data = Row.Load(_ml, 200);
        using var model = _ml.NeuralNet(options).Fit(data);
        return [.. model.Transform(data).GetColumn<float>("Score")];
    }
}
