using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.ML;
using Microsoft.ML.Data;
using TorchSharp;

namespace NeuralML.Tests.Training;

public sealed partial class TrainingTests
{
    private readonly MLContext _ml = new(seed: 1);
    private readonly List<LoggingEventArgs> _log = [];

    public TrainingTests() => _ml.Log += (_, message) => _log.Add(message);

    private int Epochs => _log.Count(message => message.RawMessage.StartsWith("Epoch ", StringComparison.Ordinal));

    private static IDataView Noise(MLContext ml, int count)
    {
        var random = new Random(3);
        var rows = Row.Draw(count);
        rows.ForEach(row => row.SameSign = random.Next(2) == 1);
        return ml.Data.LoadFromEnumerable(rows);
    }

    [Fact]
    public void It_logs_a_line_for_each_epoch_and_one_for_the_end()
    {
        _ml.NeuralNet(Fast.Options("SameSign", epochs: 4)).Fit(Row.Load(_ml, 100)).Dispose();

        Epochs.ShouldBe(4);
        _log[0].Source.ShouldBe("NeuralNet; Training");
        _log[0].RawMessage.ShouldMatch(@"^Epoch 1 of 4: training loss \d\.\d{5}, validation loss \d\.\d{5}, CalibratedLogLoss \d\.\d{5}, \d+\.\d s$");
        _log[^1].RawMessage.ShouldMatch("^Kept epoch [1-4]: training loss .*, validation loss .*; 80 training rows, 20 validation rows");
    }

    [Fact]
    public void Training_ends_when_validation_no_longer_improves()
    {
        var options = Fast.Options("SameSign", epochs: 500);
        options.Patience = 5;
        _ml.NeuralNet(options).Fit(Noise(_ml, 200)).Dispose();

        Epochs.ShouldBeLessThan(100);
        Epochs.ShouldBe(KeptEpoch() + 5);
    }

    [Fact]
    public void The_weights_of_the_best_epoch_are_kept()
    {
        var options = Fast.Options("SameSign", epochs: 500);
        options.Patience = 20;
        options.Seed = 9;
        var data = Noise(_ml, 300);
        using var model = _ml.NeuralNet(options).Fit(data);
        options.MaximumEpochs = KeptEpoch();
        using var stopped = _ml.NeuralNet(options).Fit(data);

        Scores.Of(model.Transform(data)).ShouldBe(Scores.Of(stopped.Transform(data)));
    }

    [Fact]
    public void Without_validation_rows_it_trains_to_the_last_epoch()
    {
        var options = Fast.Options("SameSign", epochs: 30);
        options.ValidationFraction = 0;
        options.Patience = 1;
        _ml.NeuralNet(options).Fit(Noise(_ml, 100)).Dispose();

        Epochs.ShouldBe(30);
        _log[^1].RawMessage.ShouldContain("100 training rows, 0 validation rows");
    }

    [Fact]
    public void A_diverging_loss_ends_the_fit_with_what_to_change()
    {
        var options = Fast.Options("Parabola", epochs: 50);
        options.LearningRate = 1e30;

        Should.Throw<InvalidOperationException>(() => _ml.NeuralNet(options).Fit(Row.Load(_ml, 100))).Message.ShouldContain("LearningRate");
    }

    [Fact]
    public void A_loss_that_is_no_longer_finite_ends_training_within_few_batches_and_an_epoch_before_is_kept()
    {
        // Plain gradient descent of a straight line at a rate that rises until it is too high, in 400 steps an epoch.
        var losses = new BatchLosses();
        var options = Fast.Options("Parabola", epochs: 10);
        (options.HiddenSizes, options.BatchSize, options.Optimizer, options.Callbacks) = ([], 4, NeuralNetOptimizer.Sgd, [losses]);
        (options.LearningRate, options.WarmupFraction) = (4, 0.99);
        using var model = _ml.NeuralNet(options).Fit(Row.Load(_ml, 2000));

        losses.Finite.Count(finite => !finite).ShouldBeInRange(1, 16);
        losses.Finite.Count.ShouldBeLessThan(4000);
        model.Histories[0].BestEpoch.ShouldBeLessThanOrEqualTo(model.Histories[0].Epochs.Count);
        _log.ShouldContain(message => message.RawMessage.Contains($"weights of epoch {model.Histories[0].BestEpoch}", StringComparison.Ordinal));
        Scores.Of(model.Transform(Row.Load(_ml, 50))).ShouldAllBe(score => float.IsFinite(score));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    public void A_loss_that_diverges_unseen_by_validation_ends_the_fit_too(int epochs)
    {
        var options = Fast.Options("Parabola", epochs);
        options.ValidationFraction = 0;
        options.LearningRate = 1e30;

        Should.Throw<InvalidOperationException>(() => _ml.NeuralNet(options).Fit(Row.Load(_ml, 100))).Message.ShouldContain("LearningRate");
    }

    [Fact]
    public void Whatever_mode_the_caller_left_torch_in_does_not_matter()
    {
        var data = Row.Load(_ml, 100);
        var estimator = _ml.NeuralNet(Fast.Options("SameSign", epochs: 2));
        using var plain = estimator.Fit(data);
        var expected = Scores.Of(plain.Transform(data));

        foreach (var mode in new Func<IDisposable>[] { () => torch.no_grad(), () => torch.inference_mode(true), () => torch.NewDisposeScope() })
        {
            NeuralNetTransformer model;
            using (mode())
                model = estimator.Fit(data);
            using (model)
                Scores.Of(model.Transform(data)).ShouldBe(expected);
        }
    }

    [Fact]
    public void Dropout_keeps_what_is_learned_and_does_not_act_when_scoring()
    {
        var options = Fast.Options("SameSign", epochs: 100);
        options.Dropout = 0.2;
        options.HiddenSizes = [64, 64];
        using var model = _ml.NeuralNet(options).Fit(Row.Load(_ml, 800));
        var scored = model.Transform(Row.Load(_ml, 400, seed: 2));

        _ml.BinaryClassification.Evaluate(scored, "SameSign").AreaUnderRocCurve.ShouldBeGreaterThan(0.97);
        Scores.Of(scored).ShouldBe(Scores.Of(scored));
    }

    private int KeptEpoch()
    {
        var line = _log.Last(message => KeptEpochPattern().IsMatch(message.RawMessage)).RawMessage;
        return int.Parse(KeptEpochPattern().Match(line).Groups[1].Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("^Kept epoch (\\d+)")]
    private static partial Regex KeptEpochPattern();

    private sealed class BatchLosses : TrainingCallback
    {
        public List<bool> Finite { get; } = [];

        public override void OnBatchEnd(TrainingContext context) => Finite.Add(double.IsFinite(context.BatchLoss));
    }
}
