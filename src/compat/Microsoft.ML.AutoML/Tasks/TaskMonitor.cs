namespace Microsoft.ML.AutoML;

/// <summary>Keeps the completed trials and reports each of them.</summary>
internal sealed class TaskMonitor<TMetrics, TDetail> : IMonitor
{
    private readonly LogMonitor _log;
    private readonly Func<TaskResult<TMetrics>, TDetail> _toDetail;
    private readonly IProgress<TDetail>? _progress;
    private readonly List<TaskResult<TMetrics>> _completed = [];

    public TaskMonitor(LogMonitor log, Func<TaskResult<TMetrics>, TDetail> toDetail, IProgress<TDetail>? progress)
        => (_log, _toDetail, _progress) = (log, toDetail, progress);

    public IEnumerable<TDetail> Details => _completed.Select(_toDetail);

    public void ReportRunningTrial(TrialSettings settings) => _log.ReportRunningTrial(settings);

    public void ReportCompletedTrial(TrialResult result)
    {
        _log.ReportCompletedTrial(result);
        var own = (TaskResult<TMetrics>)result;
        _completed.Add(own);
        _progress?.Report(_toDetail(own));
    }

    public void ReportBestTrial(TrialResult result) => _log.ReportBestTrial(result);

    public void ReportFailTrial(TrialSettings settings, Exception? exception = null) => _log.ReportFailTrial(settings, exception);
}
