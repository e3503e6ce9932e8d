namespace NeuralML.AutoML.Reporting.Tables;

/// <summary>What the ensemble is made of.</summary>
internal static class MemberTable
{
    /// <summary>The members, the heaviest first.</summary>
    public static DataTable Of(ReportData data) => new(
        "Members of the ensemble",
        [new("Family"), new("Learner"), new("Weight", DataColumnKind.Number), new("Configuration", DataColumnKind.Long)],
        [.. data.Ensemble.OrderByDescending(member => member.Weight).Select(member => (IReadOnlyList<DataCell>)
            [DataCell.Of(member.Family), member.Learner, NumberText.Percent(member.Weight), member.Configuration])]);
}
