using NeuralML.Training.Schedules;

namespace NeuralML.Tests.Training.Schedules;

public sealed class RateScheduleTests
{
    [Theory]
    [InlineData(LearningRateSchedule.Constant, 0.0, 1)]
    [InlineData(LearningRateSchedule.Constant, 1.0, 1)]
    [InlineData(LearningRateSchedule.Cosine, 0.0, 1)]
    [InlineData(LearningRateSchedule.Cosine, 1 / 3.0, 0.75)]
    [InlineData(LearningRateSchedule.Cosine, 0.5, 0.5)]
    [InlineData(LearningRateSchedule.Cosine, 1.0, 0)]
    [InlineData(LearningRateSchedule.FlatCosine, 0.49, 1)]
    [InlineData(LearningRateSchedule.FlatCosine, 0.75, 0.5)]
    [InlineData(LearningRateSchedule.FlatCosine, 1.0, 0)]
    // Whole waves end where 1 + 15 t is a power of two; the last one is highest where it is 8 times the root of 2.
    [InlineData(LearningRateSchedule.CosineLog4, 0.0, 0)]
    [InlineData(LearningRateSchedule.CosineLog4, 1 / 15.0, 0)]
    [InlineData(LearningRateSchedule.CosineLog4, 3 / 15.0, 0)]
    [InlineData(LearningRateSchedule.CosineLog4, 7 / 15.0, 0)]
    [InlineData(LearningRateSchedule.CosineLog4, 0.68758057, 1)]
    [InlineData(LearningRateSchedule.CosineLog4, 1.0, 0)]
    [InlineData(LearningRateSchedule.OneCycle, 0.0, 0.04)]
    [InlineData(LearningRateSchedule.OneCycle, 0.15, 0.52)]
    [InlineData(LearningRateSchedule.OneCycle, 0.3, 1)]
    [InlineData(LearningRateSchedule.OneCycle, 0.65, 0.500002)]
    [InlineData(LearningRateSchedule.OneCycle, 1.0, 0.000004)]
    public void The_rate_follows_the_published_curve(LearningRateSchedule schedule, double progress, double expected)
        => RateSchedule.Factor(schedule, progress, warmup: 0).ShouldBe(expected, 1e-7);

    [Fact]
    public void A_warm_up_rises_in_a_straight_line_and_the_curve_fills_the_rest()
    {
        RateSchedule.Factor(LearningRateSchedule.Cosine, 0, 0.2).ShouldBe(0);
        RateSchedule.Factor(LearningRateSchedule.Cosine, 0.05, 0.2).ShouldBe(0.25, 1e-12);
        RateSchedule.Factor(LearningRateSchedule.Cosine, 0.2, 0.2).ShouldBe(1, 1e-12);
        RateSchedule.Factor(LearningRateSchedule.Cosine, 0.6, 0.2).ShouldBe(0.5, 1e-12);
    }
}
