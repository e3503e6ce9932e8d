using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Compat.Tests;

/// <summary>A transformer as a third party writes it, on the public interfaces alone, around another.</summary>
internal class ForeignTransformer(ITransformer inner) : ITransformer
{
    public bool IsRowToRowMapper => true;

    public DataViewSchema GetOutputSchema(DataViewSchema inputSchema) => inner.GetOutputSchema(inputSchema);

    public IRowToRowMapper GetRowToRowMapper(DataViewSchema inputSchema) => inner.GetRowToRowMapper(inputSchema);

    public IDataView Transform(IDataView input) => inner.Transform(input);

    public void Save(ModelSaveContext ctx) => throw new NotSupportedException();
}
