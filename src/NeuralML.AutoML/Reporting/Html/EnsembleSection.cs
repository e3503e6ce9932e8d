using NeuralML.AutoML.Reporting.Plots;
using NeuralML.AutoML.Reporting.Tables;

namespace NeuralML.AutoML.Reporting.Html;

/// <summary>What the ensemble is made of.</summary>
internal sealed class EnsembleSection : IReportSection
{
    private const int MostBars = 25;

    /// <inheritdoc/>
    public string Id => "ensemble";

    /// <inheritdoc/>
    public string Title => "The ensemble";

    /// <inheritdoc/>
    public bool HasContent(ReportData data) => data.Ensemble.Count > 0;

    /// <inheritdoc/>
    public void Write(HtmlPage page, ReportData data)
    {
        var members = data.Ensemble.OrderByDescending(member => member.Weight).ToArray();
        page.Figures(new Figure(
            "members", "Weights of the members",
            $"{NumberText.Count(members.Length)} members; "
                + $"the heaviest is {members[0].Learner} with {WeightText.Of(members[0], data)}.",
            new BarPlot(
                [.. members.Take(MostBars).Select(member => new Bar(
                    member.Learner, FamilyText.Style(member.Family), WeightText.Value(member, data), null, WeightText.Of(member, data)))],
                WeightText.Title(data)))
        {
            Note = WeightText.Explanation(data),
        });
        page.Table(MemberTable.Of(data));
    }
}
