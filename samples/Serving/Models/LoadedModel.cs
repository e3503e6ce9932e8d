using Microsoft.Extensions.ObjectPool;
using Microsoft.ML;

namespace Serving.Models;

/// <summary>A model and the engines that predict with it, each for one thread at a time.</summary>
internal sealed class LoadedModel<TInput, TOutput> : IDisposable
    where TInput : class
    where TOutput : class, new()
{
    private readonly MLContext _mlContext = new();
    private readonly ITransformer _model;
    private readonly ObjectPool<PredictionEngine<TInput, TOutput>> _engines;

    public LoadedModel(string path)
    {
        _model = _mlContext.Model.Load(path, out var inputSchema);
        _engines = new DefaultObjectPoolProvider().Create(new EnginePolicy<TInput, TOutput>(_mlContext, _model));
        try
        {
            // A model of other columns is refused here, not by each request.
            _engines.Return(_engines.Get());
        }
        catch
        {
            Dispose();
            throw;
        }

        Description = new ModelDescription(File.GetLastWriteTimeUtc(path), inputSchema, _model.GetOutputSchema(inputSchema));
    }

    public ModelDescription Description { get; }

    public TOutput Predict(TInput row)
    {
        var engine = _engines.Get();
        try
        {
            return engine.Predict(row);
        }
        finally
        {
            _engines.Return(engine);
        }
    }

    public TOutput[] Predict(IEnumerable<TInput> rows)
    {
        var predictions = _model.Transform(_mlContext.Data.LoadFromEnumerable(rows));
        return [.. _mlContext.Data.CreateEnumerable<TOutput>(predictions, reuseRowObject: false)];
    }

    public void Dispose()
    {
        (_engines as IDisposable)?.Dispose();
        (_model as IDisposable)?.Dispose();
    }
}
