using System.Runtime.CompilerServices;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Transforms.TimeSeries;

/// <summary>Forecasts after each example; the model that it was made of moves on with it.</summary>
public sealed class TimeSeriesPredictionEngine<TSrc, TDst> : PredictionEngineBase<TSrc, TDst>
    where TSrc : class
    where TDst : class, new()
{
    private readonly StatefulModel _model;

    public TimeSeriesPredictionEngine(
        IHostEnvironment env,
        ITransformer transformer,
        bool ignoreMissingColumns,
        SchemaDefinition? inputSchemaDefinition = null,
        SchemaDefinition? outputSchemaDefinition = null)
        : this(env, transformer, new PredictionEngineOptions
        {
            IgnoreMissingColumns = ignoreMissingColumns,
            InputSchemaDefinition = inputSchemaDefinition,
            OutputSchemaDefinition = outputSchemaDefinition,
            // The model goes on living after an engine of it: it holds what the engine has seen.
            OwnsTransformer = false,
        })
    {
    }

    internal TimeSeriesPredictionEngine(IHostEnvironment env, ITransformer transformer, PredictionEngineOptions options)
        : this(Check(env, transformer), options)
    {
    }

    private TimeSeriesPredictionEngine(StatefulModel model, PredictionEngineOptions options)
        : base(model, options) => _model = model;

    public override void Predict(TSrc example, ref TDst prediction) => Predict(example, ref prediction, null, null);

    public void Predict(TSrc example, ref TDst prediction, int? horizon = null, float? confidenceLevel = null)
        => Predict(example, ref prediction, horizon, confidenceLevel, observations: 1);

    public TDst Predict(TSrc example, int? horizon = null, float? confidenceLevel = null)
    {
        var prediction = new TDst();
        Predict(example, ref prediction, horizon, confidenceLevel);
        return prediction;
    }

    /// <summary>Forecasts from where the model stands.</summary>
    public TDst Predict(int? horizon = null, float? confidenceLevel = null)
    {
        var prediction = new TDst();
        // Nobody looks at this example; its type may have no constructor without parameters.
        var example = (TSrc)RuntimeHelpers.GetUninitializedObject(typeof(TSrc));
        Predict(example, ref prediction, horizon, confidenceLevel, observations: 0);
        return prediction;
    }

    public void CheckPoint(IHostEnvironment env, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(env);
        new ModelOperationsCatalog(env).Save(_model.Transformer, _model.InputSchema, stream);
    }

    public void CheckPoint(IHostEnvironment env, string modelPath)
    {
        ArgumentNullException.ThrowIfNull(env);
        new ModelOperationsCatalog(env).Save(_model.Transformer, _model.InputSchema!, modelPath);
    }

    private static StatefulModel Check(IHostEnvironment env, ITransformer transformer)
    {
        ArgumentNullException.ThrowIfNull(env);
        ArgumentNullException.ThrowIfNull(transformer);
        return new StatefulModel(transformer);
    }

    private void Predict(TSrc example, ref TDst prediction, int? horizon, float? confidenceLevel, int observations)
    {
        if (horizon is { } steps)
            SsaChecks.Horizon(steps);
        if (confidenceLevel is { } level)
            SsaChecks.Confidence(level);
        var request = _model.Request;
        (request.Horizon, request.ConfidenceLevel, request.Observations) = (horizon, confidenceLevel, observations);
        PredictRow(example, ref prediction);
        foreach (var row in request.Rows)
            row.Observe();
    }
}
