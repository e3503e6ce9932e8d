using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

public sealed class ColumnConcatenatingEstimator : IEstimator<ColumnConcatenatingTransformer>
{
    private readonly string _outputColumnName;
    private readonly string[] _inputColumnNames;

    internal ColumnConcatenatingEstimator(string outputColumnName, string[] inputColumnNames)
    {
        _outputColumnName = new InputOutputColumnPair(outputColumnName).OutputColumnName;
        ArgumentNullException.ThrowIfNull(inputColumnNames);
        if (inputColumnNames.Length == 0)
            throw new ArgumentOutOfRangeException(nameof(inputColumnNames), "Input columns not specified");
        if (inputColumnNames.Any(string.IsNullOrEmpty))
            throw new ArgumentOutOfRangeException(nameof(inputColumnNames), "Input column names must not be null or empty");
        _inputColumnNames = [.. inputColumnNames];
    }

    public ColumnConcatenatingTransformer Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return new ColumnConcatenatingTransformer(_outputColumnName, _inputColumnNames);
    }

    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        var inputs = Array.ConvertAll(_inputColumnNames, name => Shapes.Find(inputSchema, name));
        var first = inputs[0];
        foreach (var column in inputs)
        {
            if (column.IsKey != first.IsKey || !column.ItemType.Equals(first.ItemType))
                throw SchemaErrors.Mismatch("input", column.Name, TypeOf(first), column.GetTypeString());
        }

        var kind = inputs.Any(column => column.Kind == SchemaShape.Column.VectorKind.VariableVector)
            ? SchemaShape.Column.VectorKind.VariableVector
            : SchemaShape.Column.VectorKind.Vector;
        var annotations = new SchemaShape(GetAnnotations(inputs, kind));
        return inputSchema.With(new SchemaShape.Column(_outputColumnName, kind, first.ItemType, first.IsKey, annotations));
    }

    private static IEnumerable<SchemaShape.Column> GetAnnotations(SchemaShape.Column[] inputs, SchemaShape.Column.VectorKind kind)
    {
        if (inputs.All(column => column.Has(AnnotationKinds.IsNormalized)))
            yield return Shapes.IsNormalized;
        if (kind == SchemaShape.Column.VectorKind.VariableVector)
            yield break;
        if (inputs.Any(column => column.Kind == SchemaShape.Column.VectorKind.Scalar || column.Has(AnnotationKinds.SlotNames)))
            yield return Shapes.SlotNames;
        if (inputs.Any(column => column.Has(AnnotationKinds.CategoricalSlotRanges)))
            yield return Shapes.CategoricalSlotRanges;
    }

    private static string TypeOf(SchemaShape.Column column)
        => column.IsKey ? $"Key<{column.ItemType}>" : column.ItemType.ToString()!;
}
