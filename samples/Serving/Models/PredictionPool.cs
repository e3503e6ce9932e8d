namespace Serving.Models;

/// <summary>Predicts with the model of a file, on any number of threads; once the file has changed, with the new one.</summary>
internal sealed partial class PredictionPool<TInput, TOutput>(string path, ILogger<PredictionPool<TInput, TOutput>> logger)
    : IDisposable
    where TInput : class
    where TOutput : class, new()
{
    // Who predicts reads the model; who replaces it waits until nobody does.
    private readonly ReaderWriterLockSlim _lock = new();
    private DateTime _lastWrite = File.GetLastWriteTimeUtc(path);
    private LoadedModel<TInput, TOutput> _model = new(path);

    public TOutput Predict(TInput row) => Use(model => model.Predict(row));

    public TOutput[] Predict(IReadOnlyList<TInput> rows) => Use(model => model.Predict(rows));

    public ModelDescription Describe() => Use(model => model.Description);

    public void ReloadIfChanged()
    {
        var lastWrite = File.GetLastWriteTimeUtc(path);
        if (lastWrite == _lastWrite)
            return;
        _lastWrite = lastWrite;
        try
        {
            Replace(new LoadedModel<TInput, TOutput>(path));
            LogReloaded(path);
        }
        catch (Exception exception)
        {
            // Whatever is wrong with the file, the service goes on.
            LogNotReloaded(exception, path);
        }
    }

    public void Dispose()
    {
        _model.Dispose();
        _lock.Dispose();
    }

    private T Use<T>(Func<LoadedModel<TInput, TOutput>, T> use)
    {
        _lock.EnterReadLock();
        try
        {
            return use(_model);
        }
        finally
        {
            _lock.ExitReadLock();
        }
    }

    private void Replace(LoadedModel<TInput, TOutput> model)
    {
        _lock.EnterWriteLock();
        (_model, model) = (model, _model);
        _lock.ExitWriteLock();
        model.Dispose();
    }

    [LoggerMessage(LogLevel.Information, "The model of {Path} has changed and is served from now on.")]
    private partial void LogReloaded(string path);

    [LoggerMessage(LogLevel.Error, "{Path} has changed but cannot be loaded; the model before it stays.")]
    private partial void LogNotReloaded(Exception exception, string path);
}
