using NeuralML.AutoML.Store;

namespace NeuralML.AutoML.Tests.Store;

public class RetryTests
{
    private int _calls;

    [Fact]
    public void What_passes_is_tried_until_it_works()
        => new Retry(CancellationToken.None).Run(() => FailUntil(3), _ => true, TimeSpan.FromHours(1)).ShouldBe(3);

    [Fact]
    public void What_does_not_pass_is_tried_once()
    {
        var retry = new Retry(CancellationToken.None);
        Should.Throw<LostReplyException>(() => retry.Run(() => FailUntil(3), _ => false, TimeSpan.FromHours(1)));
        _calls.ShouldBe(1);
    }

    [Fact]
    public void Without_patience_it_is_tried_once()
    {
        Should.Throw<LostReplyException>(() => new Retry(CancellationToken.None).Run(() => FailUntil(3), _ => true, TimeSpan.Zero));
        _calls.ShouldBe(1);
    }

    [Fact]
    public void What_is_cancelled_is_tried_but_not_waited_for()
    {
        var cancelled = new Retry(new(canceled: true));
        cancelled.Run(() => FailUntil(1), _ => true, TimeSpan.FromHours(1)).ShouldBe(1);
        Should.Throw<OperationCanceledException>(() => cancelled.Run(() => FailUntil(3), _ => true, TimeSpan.FromHours(1)))
            .InnerException.ShouldBeOfType<LostReplyException>();
        _calls.ShouldBe(2);
    }

    private int FailUntil(int call) => ++_calls < call ? throw new LostReplyException() : _calls;
}
