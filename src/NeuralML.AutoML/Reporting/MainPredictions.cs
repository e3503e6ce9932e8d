namespace NeuralML.AutoML.Reporting;

/// <summary>The predictions that single figures show.</summary>
internal static class MainPredictions
{
    /// <summary>Those of the ensemble where it leads, otherwise those of the best model.</summary>
    public static ReportPredictions Of(ReportData data)
    {
        bool ensembleLeads = data.Leaderboard.Count > 0 && data.Leaderboard[0].Family is null;
        return data.Predictions.FirstOrDefault(set => ensembleLeads && set.Model.StartsWith("ensemble", StringComparison.OrdinalIgnoreCase))
            ?? data.Predictions[0];
    }
}
