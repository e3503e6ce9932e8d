namespace NeuralML.AutoML.Reporting.Curves;

/// <summary>How a family's best configuration improved with time.</summary>
/// <param name="Family">The family.</param>
/// <param name="Points">Seconds from the start, and the best mean over folds until then; only those at which it improved.</param>
internal sealed record BestSoFar(LearnerFamily Family, IReadOnlyList<CurvePoint> Points)
{
    /// <summary>
    /// The curves of all families with a completed fit. A configuration counts from the end of its last fold; those that were measured on
    /// fewer folds than others of the family do not, for a mean over fewer folds is better by luck.
    /// </summary>
    public static IReadOnlyList<BestSoFar> Of(IReadOnlyList<ReportTrial> history, bool higherIsBetter)
        => [.. history.Where(trial => trial is { State: TrialState.Completed, Value: not null } && double.IsFinite(trial.Value.Value))
            .GroupBy(trial => trial.Family).OrderBy(family => family.Key)
            .Select(family => new BestSoFar(family.Key, Improvements(family, higherIsBetter)))];

    private static List<CurvePoint> Improvements(IEnumerable<ReportTrial> trials, bool higherIsBetter)
    {
        var configurations = trials.GroupBy(trial => (trial.Learner, trial.Configuration)).Select(folds => folds.ToArray()).ToArray();
        int most = configurations.Max(folds => folds.Length);
        var points = new List<CurvePoint>();
        foreach (var folds in configurations.Where(folds => folds.Length == most).OrderBy(folds => folds.Max(fold => fold.EndSeconds)))
        {
            double mean = folds.Average(fold => fold.Value!.Value);
            if (points.Count == 0 || (higherIsBetter ? mean > points[^1].Y : mean < points[^1].Y))
            {
                points.Add(new(folds.Max(fold => fold.EndSeconds), mean));
            }
        }

        return points;
    }
}
