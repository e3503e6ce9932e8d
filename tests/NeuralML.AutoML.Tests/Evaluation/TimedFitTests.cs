using Microsoft.ML;
using NeuralML.AutoML.Evaluation;

namespace NeuralML.AutoML.Tests.Evaluation;

public class TimedFitTests
{
    [Fact]
    public void A_fit_that_listens_to_its_token_ends_when_its_time_is_over()
    {
        using var ended = new ManualResetEventSlim();

        Should.Throw<OperationCanceledException>(() => TimedFit.Run(
            token =>
            {
                try
                {
                    token.WaitHandle.WaitOne();
                    token.ThrowIfCancellationRequested();
                }
                finally
                {
                    ended.Set();
                }

                throw new InvalidOperationException();
            },
            TimeSpan.FromMilliseconds(20), default));

        ended.IsSet.ShouldBeTrue();
    }

    [Fact]
    public void The_exception_of_a_fit_is_the_callers()
        => Should.Throw<InvalidOperationException>(() => TimedFit.Run(_ => throw new InvalidOperationException("no rows"), null, default))
            .Message.ShouldBe("no rows");

    [Fact]
    public void A_fit_in_time_gives_its_model()
    {
        var ml = new MLContext();
        var data = House.Load(ml, 10, "Price");
        var model = ml.Transforms.CopyColumns("Copy", "Area").Fit(data);

        TimedFit.Run(_ => model, TimeSpan.FromMinutes(1), default).ShouldBe(model);
    }
}
