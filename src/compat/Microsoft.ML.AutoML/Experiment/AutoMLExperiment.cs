using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.ML.Runtime;
using Microsoft.ML.SearchSpace;

namespace Microsoft.ML.AutoML;

/// <summary>Trials one after the other: a tuner proposes a parameter, a runner makes a result of it, the monitor hears of both.</summary>
public partial class AutoMLExperiment
{
    internal const string PipelineKey = "_pipeline_";

    private const string NothingCompleted = "Training time finished without completing a successful trial. "
        + "Either no trial completed or the metric for all completed trials are NaN or Infinity";

    // The longest delay a token source takes.
    private const uint MaximumSeconds = (uint)int.MaxValue / 1000;

    private readonly AutoMLExperimentSettings _settings;
    private readonly ServiceCollection _services = new();
    private readonly IChannel _logger;
    private TrialResult? _best;

    public AutoMLExperiment(MLContext context, AutoMLExperimentSettings settings)
    {
        _settings = settings;
        _settings.Seed ??= context.Seed;
        _settings.SearchSpace ??= [];
        _logger = ((IChannelProvider)context).Start(nameof(AutoMLExperiment));
        _logger.Trace(MessageSensitivity.None, "Channel started");
        _services.AddSingleton(_settings);
        _services.AddSingleton(_logger);
        // Every trial has a context of its own.
        _services.AddTransient(_ => new MLContext(_settings.Seed));
        this.SetPerformanceMonitor();
    }

    public TrialResult Run() => RunAsync().Result;

    public async Task<TrialResult> RunAsync(CancellationToken ct = default)
    {
        using var run = CancellationTokenSource.CreateLinkedTokenSource(ct);
        run.CancelAfter(TimeSpan.FromSeconds(Math.Min(_settings.MaxExperimentTimeInSeconds, MaximumSeconds)));
        // The provider is not disposed: that would dispose runners a second time.
        var provider = _services.BuildServiceProvider();
        var store = provider.GetService<TrialStore>();
        var firstId = store?.NextTrialId ?? 0;
        var (tuner, monitor) = (provider.GetService<ITuner>(), provider.GetService<IMonitor>());
        if (tuner is ILearningTuner learning)
            store?.Teach(learning);
        for (var i = 0; i < _settings.MaxModels && !run.IsCancellationRequested; i++)
        {
            var settings = new TrialSettings
            {
                TrialId = firstId + i,
                StartedAtUtc = DateTime.UtcNow,
                Parameter = Parameter.CreateNestedParameter(),
            };
            settings.Parameter = tuner!.Propose(settings); // without a tuner a null reference, as in the package
            monitor?.ReportRunningTrial(settings);
            await RunTrialAsync(provider, settings, tuner, monitor, store, run.Token).ConfigureAwait(false);
        }

        return _best ?? throw new TimeoutException(NothingCompleted);
    }

    internal AutoMLExperiment Register(Action<IServiceCollection> register)
    {
        register(_services);
        return this;
    }

    private async Task RunTrialAsync(
        IServiceProvider provider, TrialSettings settings, ITuner tuner, IMonitor? monitor, TrialStore? store, CancellationToken run)
    {
        using var runner = provider.CreateScope().ServiceProvider.GetRequiredService<ITrialRunner>();
        using var trial = CancellationTokenSource.CreateLinkedTokenSource(run);
        using var performance = provider.CreateScope().ServiceProvider.GetRequiredService<IPerformanceMonitor>();
        void OnUpdated(object? sender, TrialPerformanceMetrics metrics)
        {
            try
            {
                performance.OnPerformanceMetricsUpdatedHandler(settings, metrics, trial);
            }
            catch (ObjectDisposedException)
            {
                // The trial ended while the sample was taken.
            }
        }

        performance.PerformanceMetricsUpdated += OnUpdated;
        performance.Start();
        _logger.Trace(MessageSensitivity.None, $"trial setting - {JsonSerializer.Serialize(settings)}");
        try
        {
            var result = await runner.RunAsync(settings, trial.Token).ConfigureAwait(false);
            performance.Stop();
            result.TrialSettings.EndedAtUtc = DateTime.UtcNow;
            result.PeakCpu = performance.GetPeakCpuUsage();
            result.PeakMemoryInMegaByte = performance.GetPeakMemoryUsageInMegaByte();
            monitor?.ReportCompletedTrial(result);
            tuner.Update(result);
            store?.Add(result);
            if (result.Loss < (_best?.Loss ?? double.MaxValue))
            {
                _best = result;
                monitor?.ReportBestTrial(result);
            }
        }
        catch (Exception) when (run.IsCancellationRequested)
        {
            // The end of the run is nothing that a trial could be blamed for.
        }
        catch (Exception thrown)
        {
            settings.EndedAtUtc = DateTime.UtcNow;
            monitor?.ReportFailTrial(settings, thrown);
            if (_best is null && thrown is not (OperationCanceledException or OutOfMemoryException))
                throw;
            tuner.Update(new TrialResult { TrialSettings = settings, Loss = double.MaxValue });
        }
        finally
        {
            performance.PerformanceMetricsUpdated -= OnUpdated;
        }
    }
}
