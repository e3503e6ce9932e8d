using NeuralML.AutoML.Reporting.Tables;

namespace NeuralML.AutoML.Reporting.Html;

/// <summary>Configurations, the best first.</summary>
internal sealed class LeaderboardSection : IReportSection
{
    private const int MostRows = 1000;

    /// <inheritdoc/>
    public string Id => "leaderboard";

    /// <inheritdoc/>
    public string Title => "Leaderboard";

    /// <inheritdoc/>
    public bool HasContent(ReportData data) => data.Leaderboard.Count > 0;

    /// <inheritdoc/>
    public void Write(HtmlPage page, ReportData data)
    {
        page.Table(LeaderboardTable.Best(data));
        page.Details(
            $"All {NumberText.Count(data.Leaderboard.Count)} configurations",
            () => page.Table(LeaderboardTable.All(data).Shortened(MostRows)));
    }
}
