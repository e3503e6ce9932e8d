using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Transforms.TimeSeries;

public static class PredictionFunctionExtensions
{
    public static TimeSeriesPredictionEngine<TSrc, TDst> CreateTimeSeriesEngine<TSrc, TDst>(
        this ITransformer transformer,
        IHostEnvironment env,
        bool ignoreMissingColumns = false,
        SchemaDefinition? inputSchemaDefinition = null,
        SchemaDefinition? outputSchemaDefinition = null)
        where TSrc : class
        where TDst : class, new()
        => new(env, transformer, ignoreMissingColumns, inputSchemaDefinition, outputSchemaDefinition);

    public static TimeSeriesPredictionEngine<TSrc, TDst> CreateTimeSeriesEngine<TSrc, TDst>(
        this ITransformer transformer, IHostEnvironment env, PredictionEngineOptions options)
        where TSrc : class
        where TDst : class, new()
        => new(env, transformer, options);
}
