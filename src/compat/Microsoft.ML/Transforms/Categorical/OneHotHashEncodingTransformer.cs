using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

public sealed class OneHotHashEncodingTransformer : ITransformer
{
    private readonly TransformerChain<ITransformer> _steps;

    internal OneHotHashEncodingTransformer(TransformerChain<ITransformer> steps) => _steps = steps;

    bool ITransformer.IsRowToRowMapper => true;

    public DataViewSchema GetOutputSchema(DataViewSchema inputSchema) => _steps.GetOutputSchema(inputSchema);

    public IDataView Transform(IDataView input) => _steps.Transform(input);

    IRowToRowMapper ITransformer.GetRowToRowMapper(DataViewSchema inputSchema) => ((ITransformer)_steps).GetRowToRowMapper(inputSchema);

    void ICanSaveModel.Save(ModelSaveContext ctx) => ((ICanSaveModel)_steps).Save(ctx);
}
