using System.Reflection;
using Microsoft.ML;
using TorchSharp;

namespace NeuralML.Tests.Training;

public sealed class CancellationTests
{
    private readonly MLContext _ml = new(seed: 1);

    private static long LiveTensors => DisposeScopeManager.Statistics.ThreadTotalLiveCount;

    [Fact]
    public void A_cancelled_token_ends_the_fit_within_a_batch_and_leaves_no_tensor_behind()
    {
        var before = LiveTensors;
        using var source = new CancellationTokenSource();
        var options = Fast.Options("SameSign");
        var canceller = new Canceller(source.Cancel);
        (options.CancellationToken, options.Callbacks, options.WeightAveraging) = (source.Token, [canceller], 0.9);

        var error = Should.Throw<OperationCanceledException>(() => _ml.NeuralNet(options).Fit(Row.Load(_ml, 200)));

        error.CancellationToken.ShouldBe(source.Token);
        canceller.Batches.ShouldBe(3);
        LiveTensors.ShouldBe(before);
    }

    [Fact]
    public void A_token_that_is_cancelled_before_ends_the_fit_before_any_row_is_read()
    {
        var options = Fast.Options("SameSign");
        options.CancellationToken = new CancellationToken(canceled: true);
        var rows = Row.Draw(1).Select<Row, Row>(_ => throw new InvalidOperationException("read"));

        Should.Throw<OperationCanceledException>(() => _ml.NeuralNet(options).Fit(_ml.Data.LoadFromEnumerable(rows)));
    }

    [Fact]
    public void A_context_that_cancels_its_operations_ends_the_fit_within_a_batch()
    {
        var options = Fast.Options("SameSign");
        var canceller = new Canceller(() => Cancel(byContext: true, new CancellationTokenSource()));
        options.Callbacks = [canceller];

        Should.Throw<OperationCanceledException>(() => _ml.NeuralNet(options).Fit(Row.Load(_ml, 200)));
        canceller.Batches.ShouldBe(3);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_fit_that_is_cancelled_while_rows_are_read_reads_no_further(bool byContext)
    {
        using var source = new CancellationTokenSource();
        var (read, options) = (0, Fast.Options("SameSign"));
        options.CancellationToken = source.Token;
        var rows = Row.Draw(200).Select(row =>
        {
            if (++read == 50)
                Cancel(byContext, source);
            return row;
        });

        Should.Throw<OperationCanceledException>(() => _ml.NeuralNet(options).Fit(_ml.Data.LoadFromEnumerable(rows)));
        read.ShouldBe(50);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_fit_that_is_cancelled_while_rows_are_read_again_reads_no_further(bool byContext)
    {
        var before = LiveTensors;
        using var source = new CancellationTokenSource();
        var (read, options) = (0, Fast.Options("SameSign"));
        (options.CancellationToken, options.MemoryLimit) = (source.Token, 1);
        // The first pass draws a sample; the second fills the pool for the first epoch.
        var rows = Row.Draw(2500).Select(row =>
        {
            if (Interlocked.Increment(ref read) == 2550)
                Cancel(byContext, source);
            return row;
        });

        Should.Throw<OperationCanceledException>(() => _ml.NeuralNet(options).Fit(_ml.Data.LoadFromEnumerable(rows)));
        read.ShouldBe(2550);
        LiveTensors.ShouldBe(before);
    }

    [Theory]
    [InlineData("batch ends", 0)]
    [InlineData("fit ends", 1)]
    public void A_fit_that_is_cancelled_after_its_last_batch_does_not_judge_validation_rows_any_more(string moment, int epochs)
    {
        var before = LiveTensors;
        using var source = new CancellationTokenSource();
        var options = Fast.Options("SameSign", epochs: 1);
        var canceller = new LateCanceller(moment, source.Cancel);
        (options.CancellationToken, options.Callbacks) = (source.Token, [canceller]);

        Should.Throw<OperationCanceledException>(() => _ml.NeuralNet(options).Fit(Row.Load(_ml, 40)));
        canceller.Epochs.ShouldBe(epochs);
        LiveTensors.ShouldBe(before);
    }

    private void Cancel(bool byContext, CancellationTokenSource source)
    {
        // ML.NET has no public way to it; AutoML takes this one.
        if (byContext)
            typeof(MLContext).GetMethod("CancelExecution", BindingFlags.Instance | BindingFlags.NonPublic)!.Invoke(_ml, null);
        else
            source.Cancel();
    }

    /// <summary>40 rows: the first batch, of 32 rows, is the last one.</summary>
    private sealed class LateCanceller(string moment, Action cancel) : TrainingCallback
    {
        public int Epochs { get; private set; }

        public override void OnBatchEnd(TrainingContext context) => CancelAt("batch ends");

        public override void OnEpochEnd(TrainingContext context) => Epochs++;

        public override void OnFitEnd(TrainingContext context) => CancelAt("fit ends");

        private void CancelAt(string now)
        {
            if (now == moment)
                cancel();
        }
    }

    private sealed class Canceller(Action cancel) : TrainingCallback
    {
        public int Batches { get; private set; }

        public override void OnBatchEnd(TrainingContext context)
        {
            if (++Batches == 3)
                cancel();
        }
    }
}
