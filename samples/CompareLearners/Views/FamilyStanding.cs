using NeuralML.AutoML;

namespace CompareLearners.Views;

/// <param name="Family">The family.</param>
/// <param name="Trials">How many trials have ended.</param>
/// <param name="Seconds">What they took.</param>
/// <param name="Best">The best mean of the metric; null before the first.</param>
/// <param name="Folds">How many folds it is of.</param>
/// <param name="Configuration">Whose it is, or how the last trial ended without one; null before the first.</param>
internal sealed record FamilyStanding(
    LearnerFamily Family, int Trials, double Seconds, double? Best, int Folds, string? Configuration)
{
    public static FamilyStanding Of(LearnerFamily family, IReadOnlyList<EndedTrial> trials, bool lessIsBetter)
    {
        // A mean of many folds counts more than a lucky one of few.
        var best = trials.Where(trial => trial.Progress.Value is not null)
            .GroupBy(
                trial => trial.Progress.Configuration,
                (configuration, folds) => (
                    Mean: folds.Average(trial => trial.Progress.Value!.Value), Folds: folds.Count(), Configuration: configuration))
            .OrderByDescending(candidate => candidate.Folds)
            .ThenBy(candidate => lessIsBetter ? candidate.Mean : -candidate.Mean)
            .FirstOrDefault();
        var seconds = trials.Sum(trial => trial.Seconds);
        if (best.Folds > 0)
            return new FamilyStanding(family, trials.Count, seconds, best.Mean, best.Folds, best.Configuration);
        var ending = trials is [.., { Progress: var last }] ? $"{Ending(last.State)} {last.Configuration}" : null;
        return new FamilyStanding(family, trials.Count, seconds, null, 0, ending);
    }

    private static string Ending(TrialState state) => state switch
    {
        TrialState.Pruned => "stopped early:",
        TrialState.TimedOut => "too slow:",
        _ => "failed:",
    };
}
