using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms.TimeSeries;

/// <summary>A model as an engine reads it: row by row, where the rows that forecast know what the engine asks for.</summary>
internal sealed class StatefulModel(ITransformer transformer) : ITransformer, IDisposable
{
    bool ITransformer.IsRowToRowMapper => IsMapper(transformer);

    public ITransformer Transformer => transformer;

    public ForecastRequest Request { get; } = new();

    /// <summary>The schema of the examples.</summary>
    public DataViewSchema? InputSchema { get; private set; }

    public DataViewSchema GetOutputSchema(DataViewSchema inputSchema) => transformer.GetOutputSchema(inputSchema);

    public IDataView Transform(IDataView input) => transformer.Transform(input);

    public IRowToRowMapper GetRowToRowMapper(DataViewSchema inputSchema)
    {
        InputSchema = inputSchema;
        return CreateMapper(transformer, inputSchema);
    }

    void ICanSaveModel.Save(ModelSaveContext ctx) => transformer.Save(ctx);

    public void Dispose() => (transformer as IDisposable)?.Dispose();

    private static bool IsMapper(ITransformer model) => model switch
    {
        SsaForecastingBaseWrapper => true,
        IEnumerable<ITransformer> chain => chain.All(IsMapper),
        _ => model.IsRowToRowMapper,
    };

    private IRowToRowMapper CreateMapper(ITransformer model, DataViewSchema inputSchema) => model switch
    {
        SsaForecastingBaseWrapper forecasting => forecasting.CreateMapper(inputSchema, Request),
        IEnumerable<ITransformer> chain => CreateMapper(chain, inputSchema),
        _ => model.GetRowToRowMapper(inputSchema),
    };

    private CompositeRowToRowMapper CreateMapper(IEnumerable<ITransformer> chain, DataViewSchema inputSchema)
    {
        var mappers = new List<IRowToRowMapper>();
        foreach (var model in chain)
            mappers.Add(CreateMapper(model, mappers.Count == 0 ? inputSchema : mappers[^1].OutputSchema));
        return new CompositeRowToRowMapper(inputSchema, [.. mappers]);
    }
}
