using NeuralML.AutoML.Reporting;

namespace NeuralML.AutoML.Tests.Reporting.Samples;

/// <summary>Reports of comparisons that never happened, the same every time.</summary>
internal static class SampleReports
{
    public static ReportData Binary(int rows = 4_000) => Report(
        "Income of 32,561 people", new("area under the ROC curve", true), new SampleSearch(0.9274, 0.016),
        Table("binary classification", "income", ["no more than 50k", "more than 50k"], [24_720, 7_841]),
        [SamplePredictions.Binary("best model (FastTree)", rows, 3, 1.9), SamplePredictions.Binary("ensemble", rows, 3, 2.1)]);

    public static ReportData Multiclass(int classes, int rows = 6_000)
    {
        string[] names = classes == 3 ? ["Adelie", "Chinstrap", "Gentoo"]
            : [.. Enumerable.Range(0, classes)
                .Select(index => classes == 26 ? ((char)('A' + index)).ToString() : $"a kind of grape {index + 1}")];
        return Report(
            $"Species of {classes} kinds", new("macro accuracy", true), new SampleSearch(0.956, 0.02),
            Table("multiclass classification", "species", names, [.. names.Select((_, i) => 40 + 6_000 / (i + 4))]),
            [
                SamplePredictions.Multiclass("best model (FastTree)", rows, classes, 5, 4.6),
                SamplePredictions.Multiclass("ensemble", rows, classes, 5, 5.4),
            ]);
    }

    public static ReportData Regression(int rows = 5_000) => Report(
        "Prices of 20,640 houses", new("root mean squared error", false), new SampleSearch(43_210, -2_900),
        Table("regression", "median_house_value", [], []) with { LabelMean = 206_855.8, LabelDeviation = 115_395.6 },
        [SamplePredictions.Regression("best model (FastTree)", rows, 9, 0.12), SamplePredictions.Regression("ensemble", rows, 9, 0.11)]);

    public static ReportData WithoutEnsemble(ReportData data) => data with
    {
        Ensemble = [], Leaderboard = [.. data.Leaderboard.Where(entry => entry.Family is not null)],
        Predictions = [.. data.Predictions.Take(1)],
    };

    public static ReportData WithoutTestRows(ReportData data) => data with
    {
        Table = data.Table with { TestRows = 0 }, Leaderboard = [.. data.Leaderboard.Select(entry => entry with { TestValue = null })],
        Predictions = [.. data.Predictions.Select(set => set with { Rows = "rows of the folds" })],
    };

    public static ReportData WithoutNetwork(ReportData data) => data with
    {
        LearningCurves = [], History = [.. data.History.Where(trial => trial.Family != LearnerFamily.NeuralNet)],
        Leaderboard = [.. data.Leaderboard.Where(entry => entry.Family != LearnerFamily.NeuralNet)],
        Pairs = [.. data.Pairs.Where(pair => pair.First != LearnerFamily.NeuralNet && pair.Second != LearnerFamily.NeuralNet)],
    };

    /// <summary>Nothing but the data: every fit failed.</summary>
    public static ReportData Empty(ReportData data) => data with
    {
        Leaderboard = [], Pairs = [], Ensemble = [], Predictions = [], Importances = [], LearningCurves = [],
        History = [.. data.History.Take(3).Select(trial => trial with { State = TrialState.Failed, Value = null, Error = "no memory" })],
    };

    private static ReportData Report(
        string title, ReportMetric metric, SampleSearch search, ReportTable table, IReadOnlyList<ReportPredictions> predictions)
    {
        var leaderboard = search.Leaderboard;
        var first = leaderboard[0];
        double gain = (metric.HigherIsBetter ? 1 : -1) * 2 * first.StandardError!.Value;
        var ensemble = first with
        {
            Family = null, Learner = "Weighted average", Configuration = "4 members", Mean = first.Mean + gain,
            TestValue = first.TestValue + gain,
            FoldValues = [.. first.FoldValues.Select(value => value + gain)], FitSeconds = 14.2, RowsPerSecond = 18_400,
            ModelBytes = 1_840_000,
        };
        var members = leaderboard.Take(4).Select((entry, i) => new ReportMember(
            entry.Family!.Value, entry.Learner, entry.Configuration, new[] { 0.44, 0.28, 0.17, 0.11 }[i])).ToArray();
        return new(
            title, new(2026, 11, 20, 9, 41, 0, TimeSpan.Zero), Run(search, table), table, metric, [ensemble, .. leaderboard], search.Pairs,
            search.History, members, predictions, Importances(table, Math.Abs(first.StandardError.Value)), [Curve()]);
    }

    private static ReportRun Run(SampleSearch search, ReportTable table) => new(
        "0.1.0", "AMD EPYC 7763, 2 cores, Debian GNU/Linux 12, .NET 10.0.1", 1, 600, search.History[^1].EndSeconds + 21,
        new ReportTime(search.History.Sum(trial => trial.FitSeconds), 6.3, 14.2, 2.1, 3.4), new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["LabelColumnName"] = table.Label, ["TimeInSeconds"] = "600", ["Families"] = "all", ["TestFraction"] = "0.2",
        },
        $$"""
        var mlContext = new MLContext(seed: 1);
        var data = mlContext.Data.LoadFromTextFile("table.csv", options);
        var result = mlContext.Auto()
            .CreateComparison(new ComparisonOptions { LabelColumnName = "{{table.Label}}", TimeInSeconds = 600 })
            .Run(data);
        result.SaveReport("report.html");
        """);

    private static ReportTable Table(string task, string label, IReadOnlyList<string> classes, IReadOnlyList<int> counts) => new(
        task, counts.Count > 0 ? counts.Sum() : 20_640, 12, 4_128, 5, label, classes, counts, null, null,
        [
            new("age", "Single", ColumnKind.Number, 0, null, null), new("workclass", "String", ColumnKind.Category, 1_836, 9, null),
            new("education", "String", ColumnKind.Category, 0, 16, null), new("marital_status", "String", ColumnKind.Category, 0, 7, null),
            new("occupation", "String", ColumnKind.Category, 1_843, 15, null),
            new("capital_gain", "Single", ColumnKind.Number, 0, null, null),
            new("hours_per_week", "Single", ColumnKind.Number, 31, null, null),
            new("distance_to_the_nearest_city_km", "Single", ColumnKind.Number, 0, null, null),
            new("fnlwgt", "Single", ColumnKind.Weight, 0, null, null),
            new("id", "String", ColumnKind.Ignored, 0, null, "a different value in every row tells nothing about new rows"),
        ],
        "7f1c52d09be4a3c6");

    private static ReportImportance[] Importances(ReportTable table, double error) =>
    [
        .. table.Columns.Where(column => column.Kind is ColumnKind.Number or ColumnKind.Category)
            .Select((column, i) => new ReportImportance(column.Name, error * (24 * Math.Exp(-0.55 * i) - 0.6), error * (1 - 0.08 * i))),
    ];

    private static ReportCurve Curve()
    {
        var random = new Random(11);
        var epochs = Enumerable.Range(0, 64).ToArray();
        return new(
            "NeuralNet, RealMlp",
            [.. epochs.Select(epoch => 0.31 + 0.35 * Math.Exp(-epoch / 9.0) - 0.0009 * epoch + 0.004 * random.NextDouble())],
            [.. epochs.Select(epoch => 0.335 + 0.33 * Math.Exp(-epoch / 8.0) + 0.00003 * Math.Pow(Math.Max(0, epoch - 34), 2)
                + 0.008 * random.NextDouble())],
            41);
    }
}
