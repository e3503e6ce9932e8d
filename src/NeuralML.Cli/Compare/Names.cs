using NeuralML.AutoML;

namespace NeuralML.Cli.Compare;

/// <summary>What values are called on the command line; the first name of each is the one that is shown.</summary>
internal static class Names
{
    public static readonly IReadOnlyDictionary<string, TableTask> Tasks =
        Enum.GetValues<TableTask>().ToDictionary(task => task.ToString().ToLowerInvariant(), StringComparer.OrdinalIgnoreCase);

    public static readonly IReadOnlyDictionary<string, LearnerFamily> Families =
        new Dictionary<string, LearnerFamily>(StringComparer.OrdinalIgnoreCase)
        {
            ["networks"] = LearnerFamily.NeuralNet,
            ["trees"] = LearnerFamily.Trees,
            ["svm"] = LearnerFamily.Svm,
            ["neighbors"] = LearnerFamily.NearestNeighbors,
            ["linear"] = LearnerFamily.Linear,
            [nameof(LearnerFamily.NeuralNet)] = LearnerFamily.NeuralNet,
            [nameof(LearnerFamily.NearestNeighbors)] = LearnerFamily.NearestNeighbors,
            ["knn"] = LearnerFamily.NearestNeighbors,
        };

    public static readonly IReadOnlyDictionary<string, ComparisonMetric> Metrics = CreateMetrics();

    public static string Of(ComparisonMetric metric) => Metrics.First(pair => pair.Value == metric).Key;

    private static Dictionary<string, ComparisonMetric> CreateMetrics()
    {
        var names = new Dictionary<string, ComparisonMetric>(StringComparer.OrdinalIgnoreCase)
        {
            ["auc"] = ComparisonMetric.AreaUnderRocCurve,
            ["accuracy"] = ComparisonMetric.Accuracy,
            ["macro-accuracy"] = ComparisonMetric.MacroAccuracy,
            ["f1"] = ComparisonMetric.F1Score,
            ["log-loss"] = ComparisonMetric.LogLoss,
            ["rmse"] = ComparisonMetric.RootMeanSquaredError,
            ["mae"] = ComparisonMetric.MeanAbsoluteError,
            ["r2"] = ComparisonMetric.RSquared,
        };
        foreach (var metric in Enum.GetValues<ComparisonMetric>())
            names.TryAdd(metric.ToString(), metric);
        return names;
    }
}
