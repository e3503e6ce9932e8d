namespace NeuralML.AutoML.Reporting.Json;

/// <summary>What a JSON report says; see <see cref="ReportData"/>.</summary>
/// <param name="SchemaVersion">The version of these fields.</param>
/// <param name="Title">What was compared.</param>
/// <param name="Created">When the comparison ended.</param>
/// <param name="Headline">What came out.</param>
/// <param name="Details">What else a reader should know.</param>
/// <param name="Run">How the comparison was made.</param>
/// <param name="Table">The data.</param>
/// <param name="Metric">What learners are ranked by.</param>
/// <param name="Leaderboard">Every configuration, the best first.</param>
/// <param name="Pairs">The best of each family against the best of each other.</param>
/// <param name="History">Every fit, in the order of time.</param>
/// <param name="Ensemble">What the ensemble is made of.</param>
/// <param name="Combination">How its members are combined: "average" or "stack"; null where there is none.</param>
/// <param name="Biases">What a stack adds, by output; none for an average.</param>
/// <param name="Predictions">How good predictions are.</param>
/// <param name="Importances">How much worse the best model is without a column.</param>
/// <param name="LearningCurves">How the best network was trained.</param>
internal sealed record JsonDocumentRoot(
    int SchemaVersion, string Title, DateTimeOffset Created, string Headline, IReadOnlyList<string> Details, ReportRun Run,
    ReportTable Table,
    ReportMetric Metric, IReadOnlyList<ReportEntry> Leaderboard, IReadOnlyList<ReportPair> Pairs, IReadOnlyList<ReportTrial> History,
    IReadOnlyList<ReportMember> Ensemble, string? Combination, IReadOnlyList<double> Biases,
    IReadOnlyList<JsonPredictions> Predictions, IReadOnlyList<ReportImportance> Importances, IReadOnlyList<ReportCurve> LearningCurves);
