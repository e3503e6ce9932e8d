using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

/// <summary>Of a vector, the expression is computed for each slot.</summary>
public sealed partial class ExpressionTransformer : RowToRowTransformerBase
{
    private readonly string _outputColumnName;
    private readonly string _expression;
    private readonly string[] _inputColumnNames;

    internal ExpressionTransformer(string outputColumnName, string expression, string[] inputColumnNames)
    {
        _outputColumnName = outputColumnName;
        _expression = expression;
        _inputColumnNames = inputColumnNames;
    }

    private protected override RowMapper MakeRowMapper(DataViewSchema inputSchema)
    {
        var inputs = Array.ConvertAll(
            _inputColumnNames, name => inputSchema.GetColumnOrNull(name) ?? throw SchemaErrors.NotFound("input", name));
        var type = ExpressionBinding.FindType(
            _expression, Array.ConvertAll(inputs, input => (input.Name, (DataViewType?)input.Type.GetItemType())));
        var vectors = inputs.Where(input => input.Type is VectorDataViewType).ToArray();
        ExpressionBinding.CheckVectors(Array.ConvertAll(vectors, input => input.Name));
        DataViewType outputType = vectors is [{ Type: VectorDataViewType vector }] ? new VectorDataViewType(type, vector.Dimensions) : type;
        return new ExpressionMapper(inputSchema, _expression, inputs, new DataViewSchema.DetachedColumn(_outputColumnName, outputType));
    }
}
