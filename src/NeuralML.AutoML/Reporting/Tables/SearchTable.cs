namespace NeuralML.AutoML.Reporting.Tables;

/// <summary>What the search did.</summary>
internal static class SearchTable
{
    /// <summary>How many fits each family had, how they ended and how long they took.</summary>
    public static DataTable ByFamily(ReportData data) => new(
        "Fits of each family",
        [
            new("Family"), new("Configurations", DataColumnKind.Number), new("Completed", DataColumnKind.Number),
            new("Ended early", DataColumnKind.Number), new("Out of time", DataColumnKind.Number), new("Failed", DataColumnKind.Number),
            new("Time in fits", DataColumnKind.Number),
        ],
        [.. data.History.GroupBy(trial => trial.Family).OrderBy(family => family.Key).Select(family => (IReadOnlyList<DataCell>)
        [
            DataCell.Of(family.Key), NumberText.Count(family.DistinctBy(trial => (trial.Learner, trial.Configuration)).Count()),
            Ended(family, TrialState.Completed), Ended(family, TrialState.Pruned), Ended(family, TrialState.TimedOut),
            Ended(family, TrialState.Failed), NumberText.Seconds(family.Sum(trial => trial.FitSeconds)),
        ])]);

    /// <summary>Every fit.</summary>
    public static DataTable All(ReportData data)
    {
        var metric = new MetricText(data);
        return new(
            "All fits in the order of time",
            [
                new("No.", DataColumnKind.Number), new("Ended after", DataColumnKind.Number), new("Family"), new("Learner"),
                new("Fold", DataColumnKind.Number), new("State"), new("Metric", DataColumnKind.Number), new("Fit", DataColumnKind.Number),
                new("Configuration", DataColumnKind.Long),
            ],
            [.. data.History.Select(trial => (IReadOnlyList<DataCell>)
            [
                NumberText.Count(trial.Number), NumberText.Seconds(trial.EndSeconds), DataCell.Of(trial.Family), trial.Learner,
                NumberText.Count(trial.Fold + 1), State(trial.State), metric.Of(trial.Value), NumberText.Seconds(trial.FitSeconds),
                trial.Configuration,
            ])]);
    }

    /// <summary>Fits that failed, those of the same reason together.</summary>
    public static DataTable Failures(ReportData data) => new(
        "Why fits failed",
        [new("Family"), new("Learner"), new("Fits", DataColumnKind.Number), new("Reason", DataColumnKind.Long)],
        [.. data.History.Where(trial => trial.State == TrialState.Failed)
            .GroupBy(trial => (trial.Family, trial.Learner, Error: trial.Error ?? "unknown")).OrderByDescending(group => group.Count())
            .Select(group => (IReadOnlyList<DataCell>)
                [DataCell.Of(group.Key.Family), group.Key.Learner, NumberText.Count(group.Count()), group.Key.Error])]);

    /// <summary>A state in words.</summary>
    public static string State(TrialState state) => state switch
    {
        TrialState.Completed => "completed",
        TrialState.Pruned => "ended early",
        TrialState.TimedOut => "out of time",
        TrialState.Failed => "failed",
        _ => "running",
    };

    private static string Ended(IEnumerable<ReportTrial> trials, TrialState state)
        => NumberText.Count(trials.Count(trial => trial.State == state));
}
