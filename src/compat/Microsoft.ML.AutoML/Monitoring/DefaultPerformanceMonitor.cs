using System.Diagnostics;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.AutoML;

/// <summary>Samples processor time and memory of the process; a trial that takes more memory than allowed is cancelled.</summary>
public class DefaultPerformanceMonitor : IPerformanceMonitor
{
    private readonly AutoMLExperiment.AutoMLExperimentSettings _settings;
    private readonly IChannel _logger;
    private readonly int _interval;
    private readonly Lock _lock = new();
    private Timer? _timer;
    private TimeSpan _processorTime;
    private long _sampledAt;
    private double? _peakCpu;
    private double? _peakMemory;

    public DefaultPerformanceMonitor(
        AutoMLExperiment.AutoMLExperimentSettings settings, IChannel logger, int checkIntervalInMilliseconds)
        => (_settings, _logger, _interval) = (settings, logger, checkIntervalInMilliseconds);

    public event EventHandler<TrialPerformanceMetrics>? PerformanceMetricsUpdated;

    public void Start()
    {
        lock (_lock)
        {
            (_peakCpu, _peakMemory) = (null, null);
            _processorTime = ProcessorTime();
            _sampledAt = Stopwatch.GetTimestamp();
        }

        _timer?.Dispose();
        _timer = new Timer(_ => Sample(), null, _interval, _interval);
        _logger.Trace(MessageSensitivity.None, $"{typeof(DefaultPerformanceMonitor)} has been started");
    }

    public void Pause() => _timer?.Change(Timeout.Infinite, Timeout.Infinite);

    public void Stop()
    {
        Pause();
        Sample();
    }

    public double? GetPeakMemoryUsageInMegaByte() => _peakMemory;

    public double? GetPeakCpuUsage() => _peakCpu;

    public virtual void OnPerformanceMetricsUpdatedHandler(
        TrialSettings trialSettings, TrialPerformanceMetrics metrics, CancellationTokenSource trialCancellationTokenSource)
    {
        if (_settings.MaximumMemoryUsageInMegaByte is not { } maximum || !(metrics.PeakMemoryUsage > maximum)
            || trialCancellationTokenSource.IsCancellationRequested)
            return;
        _logger.Trace(
            MessageSensitivity.None,
            $"cancel current trial {trialSettings.TrialId} because it uses {metrics.PeakMemoryUsage:0.0} mb memory and the maximum memory "
            + $"usage is {maximum} mb");
        trialCancellationTokenSource.Cancel();
    }

    public void Dispose()
    {
        _timer?.Dispose();
        GC.SuppressFinalize(this);
    }

    private static TimeSpan ProcessorTime()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    private void Sample()
    {
        TrialPerformanceMetrics metrics;
        lock (_lock)
        {
            using var process = Process.GetCurrentProcess();
            var elapsed = Stopwatch.GetElapsedTime(_sampledAt);
            var used = process.TotalProcessorTime - _processorTime;
            var cpu = elapsed > TimeSpan.Zero ? used / elapsed / Environment.ProcessorCount : 0;
            var memory = process.WorkingSet64 / (1024.0 * 1024);
            (_processorTime, _sampledAt) = (process.TotalProcessorTime, Stopwatch.GetTimestamp());
            _peakCpu = Math.Max(_peakCpu ?? 0, cpu);
            _peakMemory = Math.Max(_peakMemory ?? 0, memory);
            metrics = new() { CpuUsage = cpu, MemoryUsage = memory, PeakCpuUsage = _peakCpu, PeakMemoryUsage = _peakMemory };
        }

        PerformanceMetricsUpdated?.Invoke(this, metrics);
    }
}
