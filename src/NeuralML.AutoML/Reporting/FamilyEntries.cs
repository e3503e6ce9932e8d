namespace NeuralML.AutoML.Reporting;

/// <summary>The lines of a leaderboard that matter most.</summary>
internal static class FamilyEntries
{
    /// <summary>The ensemble, where there is one, and the best configuration of each family, the best first.</summary>
    public static IReadOnlyList<ReportEntry> Best(IReadOnlyList<ReportEntry> leaderboard)
        => [.. leaderboard.DistinctBy(entry => entry.Family)];
}
