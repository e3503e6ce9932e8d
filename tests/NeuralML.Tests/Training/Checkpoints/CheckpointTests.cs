using System.Security.Cryptography;
using Microsoft.ML;
using NeuralML.Tests.Training.Progress;
using TorchSharp;

namespace NeuralML.Tests.Training.Checkpoints;

public sealed class CheckpointTests : IDisposable
{
    private readonly MLContext _ml = new(seed: 1);
    private readonly string _folder = Path.Combine(Directory.CreateTempSubdirectory("neuralml-checkpoint-").FullName, "new");
    private readonly List<string> _log = [];

    public CheckpointTests() => _ml.Log += (_, message) => _log.Add(message.RawMessage);

    private string FilePath => Path.Combine(_folder, "network-0.checkpoint");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_folder)!, recursive: true);

    [Theory]
    [InlineData(NeuralNetOptimizer.AdamW)]
    [InlineData(NeuralNetOptimizer.Adam)]
    [InlineData(NeuralNetOptimizer.Sgd)]
    [InlineData(NeuralNetOptimizer.Adagrad)]
    [InlineData(NeuralNetOptimizer.RmsProp)]
    public void A_fit_that_goes_on_comes_to_the_same_network_as_one_that_was_not_interrupted(NeuralNetOptimizer optimizer)
        => ShouldResumeExactly(options => options.Optimizer = optimizer);

    [Theory]
    [InlineData(NeuralNetArchitecture.ResNet)]
    [InlineData(NeuralNetArchitecture.RealMlp)]
    [InlineData(NeuralNetArchitecture.TabM)]
    public void So_does_every_network(NeuralNetArchitecture architecture) => ShouldResumeExactly(options =>
    {
        options.Architecture = architecture;
        if (architecture == NeuralNetArchitecture.RealMlp)
            options.NumericEmbedding = NumericEmbedding.Periodic;
    });

    [Fact]
    public void So_do_an_average_of_weights_and_a_rate_that_follows_the_loss() => ShouldResumeExactly(options =>
    {
        (options.WeightAveraging, options.LearningRateSchedule, options.Patience) = (0.95, LearningRateSchedule.OnPlateau, 4);
        (options.LearningRate, options.WeightDecaySchedule) = (0.3, RegularizationSchedule.FlatCosine);
    });

    [Fact]
    public void So_does_a_fit_without_validation_rows() => ShouldResumeExactly(options => options.ValidationFraction = 0);

    [Fact]
    public void So_does_a_fit_of_several_networks() => ShouldResumeExactly(options => options.Folds = 2);

    [Fact]
    public void A_fit_that_has_ended_gives_its_network_at_once()
    {
        var first = Fit(Options());
        _log.Clear();
        Fit(Options()).ShouldBe(first);

        _log.ShouldContain(message => message.StartsWith("Resumed after epoch 6 of 6 from", StringComparison.Ordinal));
        _log.ShouldNotContain(message => message.StartsWith("Epoch ", StringComparison.Ordinal));
        Directory.GetFiles(_folder).ShouldBe([FilePath]);
    }

    [Fact]
    public void It_is_saved_after_so_many_epochs()
    {
        var options = Options();
        options.CheckpointEveryEpochs = 2;
        Interrupt(options, epoch: 4);
        Fit(options);

        _log.ShouldContain(message => message.StartsWith("Resumed after epoch 2 of 6 from", StringComparison.Ordinal));
    }

    [Fact]
    public void Other_options_or_data_are_refused()
    {
        Interrupt(Options(), epoch: 3);

        Refused(options => options.LearningRate = 0.02);
        Refused(options => options.Patience = 3);
        Refused(options => options.HiddenSizes = [8, 9]);
        Refused(options => options.Seed = 6);
        Refused(_ => { }, rows: 201);
        Fit(Options()).Length.ShouldBe(200);

        void Refused(Action<NeuralNetOptions> change, int rows = 200)
        {
            var options = Options();
            change(options);
            var error = Should.Throw<InvalidOperationException>(() => Fit(options, rows));
            error.Message.ShouldContain(FilePath);
            error.Message.ShouldContain("CheckpointFolder");
        }
    }

    [Fact]
    public void What_only_says_when_to_end_or_who_listens_may_change()
    {
        Interrupt(Options(), epoch: 3);
        var options = Options();
        (options.TimeBudget, options.Progress) = (TimeSpan.FromHours(1), new Listener());

        Should.NotThrow(() => Fit(options));
    }

    [Fact]
    public void A_damaged_file_is_refused_and_leaves_no_tensor_behind()
    {
        Interrupt(Options(), epoch: 3);
        var whole = File.ReadAllBytes(FilePath);
        var before = DisposeScopeManager.Statistics.ThreadTotalLiveCount;
        var random = new Random(1);
        for (var i = 0; i < 20; i++)
        {
            var damaged = (byte[])whole.Clone();
            damaged[random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));
            Refused(damaged);
        }

        foreach (var length in new[] { 0, 7, 71, 72, whole.Length / 2, whole.Length - 1 })
            Refused(whole[..length]);
        Refused([.. whole, 0]);
        DisposeScopeManager.Statistics.ThreadTotalLiveCount.ShouldBe(before);

        void Refused(byte[] bytes)
        {
            File.WriteAllBytes(FilePath, bytes);
            Should.Throw<FormatException>(() => Fit(Options())).Message.ShouldContain(FilePath);
        }
    }

    [Fact]
    public void A_forged_file_is_refused_or_read_but_does_no_harm()
    {
        Interrupt(Options(), epoch: 3);
        var whole = File.ReadAllBytes(FilePath);
        var random = new Random(1);
        for (var i = 0; i < 60; i++)
        {
            var forged = (byte[])whole.Clone();
            // Lengths, counts and settings are at the beginning of the content and, between the tensors, anywhere.
            var place = 40 + random.Next(i < 40 ? 300 : forged.Length - 40 - 32 - 8);
            random.NextBytes(forged.AsSpan(place, i % 2 == 0 ? 4 : 1));
            SHA256.HashData(forged.AsSpan(0, forged.Length - 32), forged.AsSpan(forged.Length - 32));
            File.WriteAllBytes(FilePath, forged);
            var error = Record.Exception(() => Fit(Options()));
            (error is null or FormatException or InvalidOperationException).ShouldBeTrue(error?.ToString());
        }
    }

    private NeuralNetOptions Options()
    {
        var options = Fast.Options("SameSign", epochs: 6);
        (options.HiddenSizes, options.Dropout, options.Seed, options.CheckpointFolder) = ([8, 8], 0.2, 5, _folder);
        return options;
    }

    private void ShouldResumeExactly(Action<NeuralNetOptions> change)
    {
        var whole = Options();
        change(whole);
        whole.CheckpointFolder = null;
        var expected = Fit(whole, out var expectedLosses);

        var options = Options();
        change(options);
        Interrupt(options, epoch: 2);
        Interrupt(options, epoch: 4);
        Fit(options, out var losses).ShouldBe(expected);
        losses.ShouldBe(expectedLosses);
        _log.ShouldContain(message => message.StartsWith("Resumed after epoch 3 of 6 ", StringComparison.Ordinal));
    }

    /// <summary>Trains until somewhere in the middle of an epoch.</summary>
    private void Interrupt(NeuralNetOptions options, int epoch)
    {
        using var source = new CancellationTokenSource();
        (options.CancellationToken, options.Callbacks) = (source.Token, [new Interruption(epoch, source)]);
        Should.Throw<OperationCanceledException>(() => Fit(options));
        (options.CancellationToken, options.Callbacks) = (CancellationToken.None, null);
    }

    private float[] Fit(NeuralNetOptions options, int rows = 200) => Fit(options, out _, rows);

    private float[] Fit(NeuralNetOptions options, out double[] losses, int rows = 200)
    {
        var data = Row.Load(_ml, rows);
        using var model = _ml.NeuralNet(options).Fit(data);
        losses = [.. model.Histories.SelectMany(history => history.Epochs).SelectMany(epoch => epoch.Metrics.Values.Prepend(epoch.TrainingLoss))];
        return Scores.Of(model.Transform(data));
    }

    private sealed class Interruption(int epoch, CancellationTokenSource source) : TrainingCallback
    {
        public override void OnBatchEnd(TrainingContext context)
        {
            if (context.Epoch == epoch && context.Network == 0)
                source.Cancel();
        }
    }
}
