using Microsoft.ML;
using NeuralML.Tests.Citizenship;
using TorchSharp;

namespace NeuralML.Tests.Training.Progress;

public sealed class TrainingProgressTests
{
    private readonly MLContext _ml = new(seed: 1);

    private static NeuralNetOptions Options(IProgress<TrainingProgress> listener, int epochs = 3)
    {
        var options = Fast.Options("SameSign", epochs);
        options.Progress = listener;
        return options;
    }

    /// <summary>Several networks, of two kinds, on threads of their own.</summary>
    private static NeuralNetOptions Several(IProgress<TrainingProgress>? listener) => new()
    {
        LabelColumnName = "SameSign", MaximumEpochs = 2, HiddenSizes = [16], BatchSize = 32, Folds = 3, Progress = listener,
    };

    [Fact]
    public void Each_epoch_is_reported_with_what_it_came_to()
    {
        var listener = new Listener();
        using var model = _ml.NeuralNet(Options(listener)).Fit(Row.Load(_ml, 200));

        var epochs = model.Histories[0].Epochs;
        listener.Heard.Select(progress => progress.Epoch).ShouldBe([1, 2, 3]);
        listener.Heard.Select(progress => progress.TrainingLoss).ShouldBe(epochs.Select(epoch => epoch.TrainingLoss));
        listener.Heard.Select(progress => progress.ValidationLoss).ShouldBe(epochs.Select(epoch => epoch.ValidationLoss));
        listener.Heard.ShouldAllBe(progress => progress.Metric == ValidationMetric.CalibratedLogLoss);
        listener.Heard.Select(progress => progress.MetricValue!.Value)
            .ShouldBe(epochs.Select(epoch => epoch.Metrics[ValidationMetric.CalibratedLogLoss]));
        listener.Heard.ShouldAllBe(progress => progress.Network == 0 && progress.NetworkCount == 1 && progress.MaximumEpochs == 3);
        listener.Heard[^1].BestEpoch.ShouldBe(model.Histories[0].BestEpoch);
        listener.Heard.Select(progress => progress.Elapsed).ShouldBeInOrder();
    }

    [Fact]
    public void Without_validation_rows_there_is_nothing_to_judge_by()
    {
        var listener = new Listener();
        var options = Options(listener);
        (options.ValidationFraction, options.EarlyStoppingMetric) = (0, ValidationMetric.Accuracy);
        _ml.NeuralNet(options).Fit(Row.Load(_ml, 100)).Dispose();

        listener.Heard.ShouldAllBe(progress => progress.ValidationLoss == null && progress.MetricValue == null);
        listener.Heard.ShouldAllBe(progress => progress.BestEpoch == progress.Epoch);
    }

    [Fact]
    public void Networks_side_by_side_are_reported_one_call_at_a_time()
    {
        var (calls, most) = (0, 0);
        var listener = new Listener(_ =>
        {
            most = Math.Max(most, Interlocked.Increment(ref calls));
            Thread.Yield();
            Interlocked.Decrement(ref calls);
        });
        using var model = _ml.NeuralNet(Several(listener)).Fit(Row.Load(_ml, 200));

        most.ShouldBe(1);
        var networks = listener.Heard.GroupBy(progress => progress.Network).OrderBy(network => network.Key).ToList();
        networks.Select(network => network.Key).ShouldBe(Enumerable.Range(0, networks.Count));
        networks.ShouldAllBe(network => network.Select(progress => progress.Epoch).SequenceEqual(new[] { 1, 2 }));
        listener.Heard[0].NetworkCount.ShouldBe(6, "two kinds on three folds");
        listener.Heard[^1].NetworkCount.ShouldBe(networks.Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_listener_that_throws_ends_the_fit_with_its_exception_and_leaves_no_tensor_behind(bool several)
    {
        var before = DisposeScopeManager.Statistics.ThreadTotalLiveCount;
        var listener = new Listener(progress =>
        {
            if (progress.Epoch == 2)
                throw new InvalidTimeZoneException("enough");
        });
        var options = several ? Several(listener) : Options(listener);

        Should.Throw<InvalidTimeZoneException>(() => _ml.NeuralNet(options).Fit(Row.Load(_ml, 200))).Message.ShouldBe("enough");

        DisposeScopeManager.Statistics.ThreadTotalLiveCount.ShouldBe(before);
    }

    [Fact]
    public void A_listener_is_neither_saved_nor_told_of_the_search_of_a_learning_rate()
    {
        var listener = new Listener();
        var estimator = _ml.NeuralNet(Options(listener, epochs: 1));
        var data = Row.Load(_ml, 100);
        estimator.FindLearningRate(data);
        listener.Heard.ShouldBeEmpty();

        using var model = estimator.Fit(data);

        Reloaded.Of(model, data.Schema).ShouldBeOfType<NeuralNetTransformer>().Options.Progress.ShouldBeNull();
    }

    [Fact]
    public void ML_NET_is_told_through_a_progress_channel()
    {
        var host = new RecordingHost(_ml);
        using var model = new NeuralNetEstimator(host, Fast.Options("SameSign", epochs: 3).Validated()).Fit(Row.Load(_ml, 200));

        var channel = host.Channels.ShouldHaveSingleItem();
        channel.Name.ShouldBe("Training");
        channel.Header!.MetricNames.ShouldBe(["Training loss", "Validation loss", "CalibratedLogLoss"]);
        channel.Header.UnitNames.ShouldBe(["epochs"]);
        channel.Checkpoints.ShouldBe(model.Histories[0].Epochs.Select(epoch => new[]
        {
            epoch.TrainingLoss, epoch.ValidationLoss, epoch.Metrics[ValidationMetric.CalibratedLogLoss], (double?)epoch.Epoch,
        }));
        channel.Progress.ShouldBe((0, 3, 3));
        channel.IsDisposed.ShouldBeTrue();
    }

    [Fact]
    public void The_log_says_what_was_blended_where_all_rows_train()
    {
        var log = new List<string>();
        _ml.Log += (_, message) =>
        {
            lock (log)
                log.Add(message.RawMessage);
        };
        var options = Several(null);
        (options.Folds, options.ValidationFraction) = (null, 0);
        _ml.NeuralNet(options).Fit(Row.Load(_ml, 60)).Dispose();

        log[^1].ShouldMatch(@"^Blended: 50 ?% RealMlp with PiecewiseLinear embeddings \(1\), 50 ?% RealMlp with Periodic embeddings \(1\)$");
    }

    [Fact]
    public void The_log_has_a_line_for_each_network_and_one_for_what_was_blended()
    {
        var log = new List<LoggingEventArgs>();
        _ml.Log += (_, message) =>
        {
            lock (log)
                log.Add(message);
        };
        var listener = new Listener();
        using var model = _ml.NeuralNet(Several(listener)).Fit(Row.Load(_ml, 200));

        log.Where(message => message.Kind == Microsoft.ML.Runtime.ChannelMessageKind.Info)
            .ShouldAllBe(message => message.Source.StartsWith("NeuralNet;", StringComparison.Ordinal));
        var kept = log.Select(message => message.RawMessage).Where(line => line.StartsWith("Kept epoch", StringComparison.Ordinal)).ToList();
        var networks = listener.Heard.Max(progress => progress.Network) + 1;
        kept.Count.ShouldBe(networks);
        kept[^1].ShouldMatch($@"^Kept epoch [12] of network \d of {networks} \(RealMlp with \w+ embeddings\): training loss ");
        log[^1].Source.ShouldBe("NeuralNet; Blending");
        log[^1].RawMessage.ShouldMatch(@"^Blended: \d+ ?% RealMlp with .*; validation loss \d");
    }
}
