namespace Serving.Models;

/// <summary>Looks every second whether the model's file has changed.</summary>
internal sealed class ModelReloader<TInput, TOutput>(PredictionPool<TInput, TOutput> pool) : BackgroundService
    where TInput : class
    where TOutput : class, new()
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
        while (await timer.WaitForNextTickAsync(stoppingToken))
            pool.ReloadIfChanged();
    }
}
