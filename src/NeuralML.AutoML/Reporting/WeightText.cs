namespace NeuralML.AutoML.Reporting;

/// <summary>The weights of members as people read them: parts of an average, factors of a stack.</summary>
internal static class WeightText
{
    /// <summary>What weights are.</summary>
    public static string Title(ReportData data) => data.IsStacked ? "weight" : "weight (%)";

    /// <summary>A member's weight in the unit of the title.</summary>
    public static double Value(ReportMember member, ReportData data) => data.IsStacked ? member.Weight : 100 * member.Weight;

    /// <summary>A member's weight.</summary>
    public static string Of(ReportMember member, ReportData data)
        => data.IsStacked ? NumberText.Significant(member.Weight, 3) : NumberText.Percent(member.Weight);

    /// <summary>What is made of the members.</summary>
    public static string Explanation(ReportData data) => (data.IsStacked, ReportTasks.Of(data.Table)) switch
    {
        (false, _) => "The ensemble's prediction is the average of its members', each with its weight.",
        (_, ReportTask.Regression) => "The ensemble is a stack: its prediction is the sum of its members', each times its weight, "
            + $"and of {NumberText.Significant(data.Biases[0], 3)}.",
        (_, ReportTask.Binary) => "The ensemble is a stack: the log odds that it predicts are the sum of its members', each times its "
            + $"weight, and of {NumberText.Significant(data.Biases[0], 3)}.",
        _ => "The ensemble is a stack: it adds up the logarithms of its members' probabilities, each times its weight, "
            + "and a bias of each class.",
    };
}
