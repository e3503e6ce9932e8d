using Microsoft.ML;

namespace NeuralML.Tests.Training.Callbacks;

public sealed class TrainingCallbackTests
{
    private readonly MLContext _ml = new(seed: 1);

    [Fact]
    public void They_are_called_around_the_fit_its_epochs_and_its_batches()
    {
        var log = Fit(epochs: 2).Log;

        string[] Epoch(int number) => ["epoch begins", "batch begins", "batch ends", "batch begins", "batch ends", $"epoch {number} ends"];
        log.ShouldBe(["fit begins", .. Epoch(1), .. Epoch(2), "fit ends"]);
    }

    [Fact]
    public void Each_is_told_where_training_stands()
    {
        var recorder = Fit(epochs: 3);

        recorder.Steps.ShouldBe([1, 2, 3, 4, 5, 6]);
        recorder.Losses.ShouldAllBe(loss => double.IsFinite(loss));
        recorder.History.Count.ShouldBe(3);
        var epoch = recorder.History[2];
        epoch.Epoch.ShouldBe(3);
        epoch.LearningRate.ShouldBe(0.01);
        epoch.TrainingLoss.ShouldBe(((recorder.Losses[4] * 32) + (recorder.Losses[5] * 8)) / 40, 1e-5);
        epoch.Metrics.Keys.ShouldContain(ValidationMetric.AreaUnderRocCurve);
    }

    [Theory]
    [InlineData("batch begins", 1)]
    [InlineData("batch ends", 1)]
    [InlineData("epoch 2 ends", 2)]
    [InlineData("fit begins", 1)]
    public void Any_of_them_may_end_training(string moment, int epochs)
    {
        var recorder = Fit(epochs: 50, stopAt: moment);

        recorder.History.Count.ShouldBe(epochs);
        recorder.Log[^1].ShouldBe("fit ends");
        recorder.Steps.Count.ShouldBe(epochs == 1 ? 1 : 4);
    }

    [Fact]
    public void What_one_throws_comes_out_of_the_fit()
        => Should.Throw<InvalidOperationException>(() => Fit(epochs: 2, failAt: "batch ends")).Message.ShouldBe("batch ends");

    /// <summary>40 rows train in two batches, 10 are for validation.</summary>
    private Recorder Fit(int epochs, string? stopAt = null, string? failAt = null)
    {
        var recorder = new Recorder(stopAt, failAt);
        var options = Fast.Options("SameSign", epochs);
        options.Callbacks = [recorder];
        _ml.NeuralNet(options).Fit(Row.Load(_ml, 50)).Dispose();
        return recorder;
    }

    private sealed class Recorder(string? stopAt, string? failAt) : TrainingCallback
    {
        public List<string> Log { get; } = [];

        public List<long> Steps { get; } = [];

        public List<double> Losses { get; } = [];

        public IReadOnlyList<EpochRecord> History { get; private set; } = [];

        public override void OnFitBegin(TrainingContext context) => Note("fit begins", context);

        public override void OnFitEnd(TrainingContext context)
        {
            Note("fit ends", context);
            History = context.History;
        }

        public override void OnEpochBegin(TrainingContext context) => Note("epoch begins", context);

        public override void OnEpochEnd(TrainingContext context) => Note($"epoch {context.Epoch} ends", context);

        public override void OnBatchBegin(TrainingContext context) => Note("batch begins", context);

        public override void OnBatchEnd(TrainingContext context)
        {
            Steps.Add(context.Step);
            Losses.Add(context.BatchLoss);
            Note("batch ends", context);
        }

        private void Note(string moment, TrainingContext context)
        {
            Log.Add(moment);
            context.Network.ShouldBe(0);
            if (moment == failAt)
                throw new InvalidOperationException(moment);
            if (moment == stopAt)
                context.StopTraining();
        }
    }
}
