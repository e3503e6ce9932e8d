namespace NeuralML.AutoML.Reporting.Tables;

/// <summary>What the ensemble is made of.</summary>
internal static class MemberTable
{
    /// <summary>The members, the heaviest first.</summary>
    public static DataTable Of(ReportData data) => new(
        data.IsStacked ? "Members of the stack" : "Members of the average",
        [new("Family"), new("Learner"), new("Weight", DataColumnKind.Number), new("Configuration", DataColumnKind.Long)],
        [.. data.Ensemble.OrderByDescending(member => member.Weight).Select(member => (IReadOnlyList<DataCell>)
            [DataCell.Of(member.Family), member.Learner, WeightText.Of(member, data), member.Configuration])]);
}
