using Microsoft.ML.AutoML;

namespace NeuralML.Compat.Tests;

/// <summary>What a monitor heard, in the words of the golden file.</summary>
internal sealed class ListingMonitor : IMonitor
{
    public List<string> Events { get; } = [];

    public List<TrialSettings> Settings { get; } = [];

    public List<TrialResult> Completed { get; } = [];

    public Action<TrialResult>? OnCompleted { get; init; }

    public void ReportRunningTrial(TrialSettings settings)
    {
        Settings.Add(settings);
        Events.Add($"ReportRunningTrial {settings.TrialId}");
    }

    public void ReportCompletedTrial(TrialResult result)
    {
        Events.Add($"ReportCompletedTrial {result.TrialSettings.TrialId}");
        Completed.Add(result);
        OnCompleted?.Invoke(result);
    }

    public void ReportBestTrial(TrialResult result) => Events.Add($"ReportBestTrial {result.TrialSettings.TrialId}");

    public void ReportFailTrial(TrialSettings settings, Exception? exception = null) => Events.Add(
        $"ReportFailTrial {settings.TrialId}: {exception!.GetType().FullName}: {exception.Message} "
        + (settings.EndedAtUtc is null ? "(EndedAtUtc not set)" : "(EndedAtUtc set)"));
}
