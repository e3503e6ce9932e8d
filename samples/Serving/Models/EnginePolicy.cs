using Microsoft.Extensions.ObjectPool;
using Microsoft.ML;

namespace Serving.Models;

/// <summary>Makes a prediction engine where all that there are predict.</summary>
internal sealed class EnginePolicy<TInput, TOutput>(MLContext mlContext, ITransformer model)
    : PooledObjectPolicy<PredictionEngine<TInput, TOutput>>
    where TInput : class
    where TOutput : class, new()
{
    public override PredictionEngine<TInput, TOutput> Create()
    {
        // The engines share the model.
        var options = new PredictionEngineOptions { OwnsTransformer = false, IgnoreMissingColumns = false };
        return mlContext.Model.CreatePredictionEngine<TInput, TOutput>(model, options);
    }

    public override bool Return(PredictionEngine<TInput, TOutput> obj) => true;
}
