using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

public sealed class ExpressionEstimator : IEstimator<ExpressionTransformer>
{
    private readonly string _outputColumnName;
    private readonly string _expression;
    private readonly string[] _inputColumnNames;

    internal ExpressionEstimator(string outputColumnName, string expression, string[] inputColumnNames)
    {
        ArgumentException.ThrowIfNullOrEmpty(outputColumnName);
        ArgumentException.ThrowIfNullOrEmpty(expression);
        ArgumentNullException.ThrowIfNull(inputColumnNames);
        if (inputColumnNames.Length == 0)
            throw new ArgumentException("An expression needs at least one input column", nameof(inputColumnNames));
        _outputColumnName = outputColumnName;
        _expression = expression;
        _inputColumnNames = inputColumnNames;
    }

    public ExpressionTransformer Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var transformer = new ExpressionTransformer(_outputColumnName, _expression, _inputColumnNames);
        // Fails here, and not when the first row is read, if the expression does not fit the columns.
        transformer.GetOutputSchema(input.Schema);
        return transformer;
    }

    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        var inputs = Array.ConvertAll(_inputColumnNames, name => Shapes.Find(inputSchema, name));
        var type = ExpressionBinding.FindType(
            _expression, Array.ConvertAll(inputs, input => (input.Name, input.IsKey ? null : input.ItemType)));
        var vectors = inputs.Where(input => input.Kind != SchemaShape.Column.VectorKind.Scalar).ToArray();
        ExpressionBinding.CheckVectors([.. vectors.Select(input => input.Name)]);
        var kind = vectors is [var vector] ? vector.Kind : SchemaShape.Column.VectorKind.Scalar;
        return inputSchema.With([new SchemaShape.Column(_outputColumnName, kind, type, isKey: false)]);
    }
}
