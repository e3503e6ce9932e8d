using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms.Text;

public sealed class NgramHashingEstimator : IEstimator<NgramHashingTransformer>
{
    private readonly string _outputColumnName;
    private readonly string[] _inputColumnNames;
    private readonly NgramHash _hash;
    private readonly int _maximumNumberOfInverts;

    internal NgramHashingEstimator(string outputColumnName, string[] inputColumnNames, NgramHash hash, int maximumNumberOfInverts)
    {
        ArgumentException.ThrowIfNullOrEmpty(outputColumnName);
        if (inputColumnNames.Length == 0)
            throw new ArgumentException("Name at least one input column", nameof(inputColumnNames));
        if (maximumNumberOfInverts < -1)
            throw new ArgumentOutOfRangeException(nameof(maximumNumberOfInverts), "Value too small, must be -1 or larger");
        _outputColumnName = outputColumnName;
        _inputColumnNames = inputColumnNames;
        _hash = hash;
        _maximumNumberOfInverts = maximumNumberOfInverts;
    }

    public NgramHashingTransformer Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        GetOutputSchema(SchemaShape.Create(input.Schema));
        var slotNames = _maximumNumberOfInverts == 0
            ? default
            : NgramHashInverts.Read(input, _inputColumnNames, _hash, _maximumNumberOfInverts);
        return new NgramHashingTransformer(_outputColumnName, _inputColumnNames, _hash, slotNames);
    }

    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        var inputs = Array.ConvertAll(_inputColumnNames, name => Shapes.Find(inputSchema, name));
        foreach (var input in inputs)
        {
            if (!input.IsKey || input.Kind == SchemaShape.Column.VectorKind.Scalar)
                throw SchemaErrors.Mismatch("input", input.Name, "vector of key type", input.GetTypeString());
        }

        var hasNames = _maximumNumberOfInverts != 0 && Array.TrueForAll(inputs, input => input.HasTextKeyValues());
        return inputSchema.With([
            new SchemaShape.Column(
                _outputColumnName,
                SchemaShape.Column.VectorKind.Vector,
                NumberDataViewType.Single,
                isKey: false,
                new SchemaShape(hasNames ? [Shapes.SlotNames] : [])),
        ]);
    }
}
