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
        // ML.NET has no public way to it; AutoML takes this one.
        var cancel = typeof(MLContext).GetMethod("CancelExecution", BindingFlags.Instance | BindingFlags.NonPublic)!;
        var canceller = new Canceller(() => cancel.Invoke(_ml, null));
        options.Callbacks = [canceller];

        Should.Throw<OperationCanceledException>(() => _ml.NeuralNet(options).Fit(Row.Load(_ml, 200)));
        canceller.Batches.ShouldBe(3);
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
