using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Tests.Ensembles;

/// <summary>A model that does with rows what no row-by-row model does.</summary>
internal sealed class StrangeModel(ITransformer model, Func<IDataView, IDataView> change) : ITransformer
{
    public bool IsRowToRowMapper => false;

    public DataViewSchema GetOutputSchema(DataViewSchema inputSchema) => model.GetOutputSchema(inputSchema);

    public IDataView Transform(IDataView input) => change(model.Transform(input));

    public IRowToRowMapper GetRowToRowMapper(DataViewSchema inputSchema) => throw new InvalidOperationException();

    void ICanSaveModel.Save(ModelSaveContext ctx) => throw new NotSupportedException();
}
