namespace NeuralML.AutoML.Reporting;

/// <summary>All that a report shows: the same in HTML, JSON and Markdown.</summary>
/// <param name="Title">What was compared, such as "price of 12,000 rows".</param>
/// <param name="Created">When the comparison ended.</param>
/// <param name="Run">How it was made, and how to make it again.</param>
/// <param name="Table">The data.</param>
/// <param name="Metric">What learners are ranked by.</param>
/// <param name="Leaderboard">Every configuration that was tried, the best first; the ensemble where there is one.</param>
/// <param name="Pairs">The best of each family against the best of each other.</param>
/// <param name="History">Every fit, in the order of time.</param>
/// <param name="Ensemble">What the ensemble is made of.</param>
/// <param name="Predictions">Predictions for rows that the models have not trained on: of the best model, and of the ensemble.</param>
/// <param name="Importances">How much worse the best model is without a column, the most important first.</param>
/// <param name="LearningCurves">How the best network was trained; empty where there is none.</param>
internal sealed record ReportData(
    string Title, DateTimeOffset Created, ReportRun Run, ReportTable Table, ReportMetric Metric, IReadOnlyList<ReportEntry> Leaderboard,
    IReadOnlyList<ReportPair> Pairs, IReadOnlyList<ReportTrial> History, IReadOnlyList<ReportMember> Ensemble,
    IReadOnlyList<ReportPredictions> Predictions, IReadOnlyList<ReportImportance> Importances, IReadOnlyList<ReportCurve> LearningCurves)
{
    /// <summary>What the ensemble adds, by output, where it is a stack; none for an average.</summary>
    public IReadOnlyList<double> Biases { get; init; } = [];

    /// <summary>Whether the ensemble is a stack rather than an average.</summary>
    public bool IsStacked => Biases.Count > 0;
}
