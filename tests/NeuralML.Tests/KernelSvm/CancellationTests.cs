using Microsoft.ML;

namespace NeuralML.Tests.KernelSvm;

public sealed class CancellationTests
{
    private readonly MLContext _ml = new(seed: 1);

    [Fact]
    public void A_token_that_is_cancelled_before_ends_the_fit_before_any_row_is_read()
    {
        var options = SvmFast.Options("SameSign");
        options.CancellationToken = new CancellationToken(canceled: true);
        var rows = Row.Draw(1).Select<Row, Row>(_ => throw new InvalidOperationException("read"));

        Should.Throw<OperationCanceledException>(() => _ml.KernelSvm(options).Fit(_ml.Data.LoadFromEnumerable(rows)));
    }

    [Theory]
    [InlineData("SameSign", KernelSvmSolver.Exact)]
    [InlineData("Ring", KernelSvmSolver.Exact)]
    [InlineData("Parabola", KernelSvmSolver.Nystroem)]
    public void A_token_that_is_cancelled_while_machines_are_trained_ends_the_fit(string label, KernelSvmSolver solver)
    {
        using var source = new CancellationTokenSource();
        var options = SvmFast.Options(label);
        (options.CancellationToken, options.Solver) = (source.Token, solver);
        var (train, _) = SvmFast.Load(_ml, 300);
        _ml.Log += (_, log) =>
        {
            if (log.Message.Contains("are trained on", StringComparison.Ordinal))
                source.Cancel();
        };

        Should.Throw<OperationCanceledException>(() => _ml.KernelSvm(options).Fit(train)).CancellationToken.ShouldBe(source.Token);
    }
}
