using System.Text.Json;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.AutoML;

/// <summary>The monitor of an experiment that has no other: lines in the log of the context.</summary>
internal sealed class LogMonitor : IMonitor
{
    private readonly IChannel _logger;
    private readonly SweepablePipeline _pipeline;

    public LogMonitor(IChannel logger, SweepablePipeline pipeline) => (_logger, _pipeline) = (logger, pipeline);

    public void ReportRunningTrial(TrialSettings settings)
        => _logger.Info(MessageSensitivity.None, $"Update Running Trial - Id: {settings.TrialId}");

    // The pipeline is named only in the line of the best trial, as in the package.
    public void ReportCompletedTrial(TrialResult result)
        => _logger.Info(
            MessageSensitivity.None,
            FormattableString.Invariant($"Update Completed Trial - Id: {result.TrialSettings.TrialId} - Metric: {result.Metric} - ")
            + FormattableString.Invariant($"Pipeline: {_pipeline} - Duration: {result.DurationInMilliseconds}"));

    public void ReportBestTrial(TrialResult result)
        => _logger.Info(
            MessageSensitivity.None,
            FormattableString.Invariant($"Update Best Trial - Id: {result.TrialSettings.TrialId} - Metric: {result.Metric} - ")
            + $"Pipeline: {_pipeline.ToString(result.TrialSettings.Parameter)}");

    public void ReportFailTrial(TrialSettings settings, Exception? exception = null)
        => _logger.Info(
            MessageSensitivity.None,
            $"Update Failed Trial - Id: {settings.TrialId} - Exception: {exception?.Message} - "
            + $"Parameter: {JsonSerializer.Serialize(settings.Parameter)}");
}
