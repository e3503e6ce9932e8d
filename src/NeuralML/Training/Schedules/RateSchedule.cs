namespace NeuralML.Training.Schedules;

/// <summary>The learning rate as a share of the full rate, from what part of the steps has been taken.</summary>
internal static class RateSchedule
{
    private const double OneCycleStart = 1.0 / 25;
    private const double OneCycleEnd = OneCycleStart / 1e4;
    private const double OneCycleRise = 0.3;

    /// <param name="schedule">Which curve.</param>
    /// <param name="progress">The share of the steps that are done, 0 to 1.</param>
    /// <param name="warmup">The share of the steps over which the rate first rises from 0 in a straight line, 0 to below 1.</param>
    public static double Factor(LearningRateSchedule schedule, double progress, double warmup)
    {
        if (progress < warmup)
            return progress / warmup;
        var t = (progress - warmup) / (1 - warmup);
        return schedule switch
        {
            LearningRateSchedule.Cosine => Fall(t),
            LearningRateSchedule.FlatCosine => t < 0.5 ? 1 : Fall((t - 0.5) * 2),
            LearningRateSchedule.CosineLog4 => (1 - Math.Cos(2 * Math.PI * Math.Log2(1 + (15 * t)))) / 2,
            LearningRateSchedule.OneCycle => t < OneCycleRise
                ? Between(1, OneCycleStart, Fall(t / OneCycleRise))
                : Between(OneCycleEnd, 1, Fall((t - OneCycleRise) / (1 - OneCycleRise))),
            _ => 1,
        };
    }

    /// <summary>Half a cosine, from 1 to 0.</summary>
    private static double Fall(double t) => (1 + Math.Cos(Math.PI * t)) / 2;

    private static double Between(double low, double high, double share) => low + ((high - low) * share);
}
