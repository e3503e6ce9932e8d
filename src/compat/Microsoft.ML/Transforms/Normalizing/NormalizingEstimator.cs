using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

public sealed class NormalizingEstimator : IEstimator<NormalizingTransformer>
{
    private readonly (string Output, string Input)[] _columns;
    private readonly long _maximumExampleCount;
    private readonly Normalization _normalization;

    internal NormalizingEstimator((string Output, string Input)[] columns, long maximumExampleCount, Normalization normalization)
    {
        if (maximumExampleCount <= 1)
            throw new ArgumentOutOfRangeException(nameof(maximumExampleCount), "Must be greater than 1");
        _columns = columns;
        _maximumExampleCount = maximumExampleCount;
        _normalization = normalization;
    }

    public NormalizingTransformer Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var inputs = Array.ConvertAll(
            _columns, pair => input.Schema.GetColumnOrNull(pair.Input) ?? throw SchemaErrors.NotFound("input", pair.Input, "data"));
        foreach (var column in inputs)
        {
            CheckItemType(column.Type.GetItemType(), column.Type.ToString()!, "srcType");
            if (column.Type is VectorDataViewType { IsKnownSize: false })
                throw SchemaErrors.Mismatch("input", column.Name, "fixed-size vector or scalar", column.Type.ToString()!);
        }

        using var cursor = input.GetRowCursor(FindLabel(input.Schema) is { } label ? [.. inputs, label] : inputs);
        var fits = Array.ConvertAll(inputs, column => NormalizerFit.Create(cursor, column, _normalization));
        for (long row = 0; row < _maximumExampleCount && cursor.MoveNext(); row++)
        {
            foreach (var fit in fits)
                fit.AddRow();
        }

        return new NormalizingTransformer(_columns, Array.ConvertAll(fits, fit => fit.Finish()));
    }

    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        if (_normalization.LabelColumnName is { } label && inputSchema.FindColumn(label) is null)
            throw SchemaErrors.NotFound("label", label);
        return Shapes.Map(inputSchema, _columns, (name, input) =>
        {
            CheckItemType(input.IsKey ? TextDataViewType.Instance : input.ItemType, input.GetTypeString(), nameof(inputSchema));
            if (input.Kind == SchemaShape.Column.VectorKind.VariableVector)
                throw SchemaErrors.Mismatch("input", input.Name, "fixed-size vector or scalar", input.GetTypeString());
            var annotations = new SchemaShape(input.Keep(AnnotationKinds.SlotNames).Prepend(Shapes.IsNormalized));
            return new SchemaShape.Column(name, input.Kind, input.ItemType, isKey: false, annotations);
        });
    }

    internal static (string Output, string Input)[] Pair(string outputColumnName, string? inputColumnName)
    {
        if (string.IsNullOrEmpty(outputColumnName))
            throw new ArgumentOutOfRangeException("name", "name cannot be null or empty");
        return [(outputColumnName, inputColumnName ?? outputColumnName)];
    }

    private DataViewSchema.Column? FindLabel(DataViewSchema schema)
        => _normalization.LabelColumnName is { } name
            ? schema.GetColumnOrNull(name) ?? throw SchemaErrors.NotFound("label", name)
            : null;

    private static void CheckItemType(DataViewType itemType, string type, string parameterName)
    {
        if (!itemType.Equals(NumberDataViewType.Single) && !itemType.Equals(NumberDataViewType.Double))
        {
            throw new ArgumentOutOfRangeException(
                parameterName,
                $"Wrong column type for input column. Expected: Single, Double, Vector of Single or Vector of Double. Got: {type}.");
        }
    }
}
