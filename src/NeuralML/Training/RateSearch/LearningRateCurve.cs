namespace NeuralML;

/// <summary>How the loss answers to a learning rate that rises from step to step (Smith 2017, arXiv:1506.01186).</summary>
public sealed class LearningRateCurve
{
    // Where the loss is lowest, the rate is about to be too high.
    private const double SafetyFactor = 10;

    internal LearningRateCurve(IReadOnlyList<double> learningRates, IReadOnlyList<double> losses)
    {
        LearningRates = learningRates;
        Losses = losses;
        var lowest = Enumerable.Range(0, losses.Count).MinBy(i => losses[i]);
        Suggestion = learningRates[lowest] / SafetyFactor;
    }

    /// <summary>The learning rate of each step, rising by the same factor from each to the next.</summary>
    public IReadOnlyList<double> LearningRates { get; }

    /// <summary>
    /// The training loss of each step's batch, smoothed: an exponential average of decay 0.95, free of the bias of its start. It ends where
    /// the loss is four times its lowest value or no number, or at the last rate.
    /// </summary>
    public IReadOnlyList<double> Losses { get; }

    /// <summary>A tenth of the rate at which the loss is lowest.</summary>
    public double Suggestion { get; }
}
