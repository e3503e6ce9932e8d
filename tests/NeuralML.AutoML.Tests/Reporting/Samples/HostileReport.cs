using NeuralML.AutoML.Reporting;

namespace NeuralML.AutoML.Tests.Reporting.Samples;

/// <summary>A report whose every text tries to break out.</summary>
internal static class HostileReport
{
    public const string Script
        = "</style></title></textarea><script>document.title='broken'</script><img src=x onerror=\"document.title='broken'\">";

    public static ReportData Of(ReportData data) => data with
    {
        Title = data.Title + Script,
        Run = data.Run with
        {
            Version = Script, Machine = Script, Code = "var s = \"</code></pre>" + Script + "```\";",
            Options = new Dictionary<string, string>(StringComparer.Ordinal) { [Script] = Script },
        },
        Table = data.Table with
        {
            Label = "\"' onload=x " + Script, ClassNames = [.. data.Table.ClassNames.Select((_, i) => Script + i)], Fingerprint = Script,
            Columns = [.. data.Table.Columns
                .Select(column => column with { Name = Script + "|\u202E\0" + column.Name, Type = Script, Note = Script })],
        },
        Metric = data.Metric with { Name = Script },
        Leaderboard = [.. data.Leaderboard.Select(entry => entry with { Learner = Script, Configuration = Script })],
        History = [.. data.History
            .Select(trial => trial with { Learner = Script, Configuration = Script, Error = trial.Error is null ? null : Script })],
        Ensemble = [.. data.Ensemble.Select(member => member with { Learner = Script, Configuration = Script })],
        Predictions = [.. data.Predictions.Select(set => set with { Model = Script, Rows = Script })],
        Importances = [.. data.Importances.Select(importance => importance with { Column = Script })],
        LearningCurves = [.. data.LearningCurves.Select(curve => curve with { Network = Script })],
    };
}
