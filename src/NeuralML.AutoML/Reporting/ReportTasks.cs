namespace NeuralML.AutoML.Reporting;

/// <summary>What the data of a report ask for.</summary>
internal static class ReportTasks
{
    /// <summary>The task, by its name.</summary>
    public static ReportTask Of(ReportTable table) => table.Task.Split(' ')[0].ToUpperInvariant() switch
    {
        "BINARY" => ReportTask.Binary,
        "MULTICLASS" => ReportTask.Multiclass,
        "REGRESSION" => ReportTask.Regression,
        _ => throw new ArgumentException(
            $"The report's task is '{table.Task}'; it must be 'binary classification', 'multiclass classification' or 'regression'.",
            nameof(table)),
    };

    /// <summary>The name of a class; its number where it has none.</summary>
    public static string ClassName(ReportTable table, int index)
        => index < table.ClassNames.Count ? table.ClassNames[index]
            : Of(table) == ReportTask.Binary ? (index == 0 ? "False" : "True") : NumberText.Count(index);
}
