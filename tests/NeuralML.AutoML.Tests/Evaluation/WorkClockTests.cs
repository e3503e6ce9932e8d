using NeuralML.AutoML.Evaluation;

namespace NeuralML.AutoML.Tests.Evaluation;

public class WorkClockTests
{
    [Fact]
    public void Work_adds_up_each_kind_by_itself()
    {
        var clock = new WorkClock();

        clock.Measure(Work.FoldFits, () => Sleep(30)).ShouldBe(30);
        clock.Measure(Work.FoldFits, () => Sleep(30)).ShouldBe(30);
        clock.Measure(Work.FinalFits, () => Sleep(10)).ShouldBe(10);

        clock.Seconds(Work.FoldFits).ShouldBeGreaterThan(0.055);
        clock.Seconds(Work.FinalFits).ShouldBeGreaterThan(0.008);
        clock.Seconds(Work.FoldPredictions).ShouldBe(0);
    }

    [Fact]
    public void Work_that_fails_has_taken_its_time()
    {
        var clock = new WorkClock();

        Should.Throw<InvalidOperationException>(() => clock.Measure<int>(Work.FoldFits, () =>
        {
            Sleep(20);
            throw new InvalidOperationException();
        }));

        clock.Seconds(Work.FoldFits).ShouldBeGreaterThan(0.018);
    }

    private static int Sleep(int milliseconds)
    {
        Thread.Sleep(milliseconds);
        return milliseconds;
    }
}
