using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms.Text;

public sealed partial class NgramHashingTransformer : RowToRowTransformerBase
{
    private readonly string _outputColumnName;
    private readonly string[] _inputColumnNames;
    private readonly NgramHash _hash;
    private readonly VBuffer<ReadOnlyMemory<char>> _slotNames;

    internal NgramHashingTransformer(
        string outputColumnName, string[] inputColumnNames, NgramHash hash, VBuffer<ReadOnlyMemory<char>> slotNames)
    {
        _outputColumnName = outputColumnName;
        _inputColumnNames = inputColumnNames;
        _hash = hash;
        _slotNames = slotNames;
    }

    private protected override RowMapper MakeRowMapper(DataViewSchema inputSchema)
    {
        var inputs = Array.ConvertAll(
            _inputColumnNames, name => inputSchema.GetColumnOrNull(name) ?? throw SchemaErrors.NotFound("input", name));
        foreach (var input in inputs)
        {
            KeyReader.GetKeyType(input, uint.MaxValue);
            if (input.Type is not VectorDataViewType)
                throw SchemaErrors.Mismatch("input", input.Name, "vector of key type", input.Type.ToString()!);
        }

        var annotations = new DataViewSchema.Annotations.Builder();
        if (_slotNames.Length > 0)
        {
            annotations.Add(
                AnnotationKinds.SlotNames,
                new VectorDataViewType(TextDataViewType.Instance, _slotNames.Length),
                (ref VBuffer<ReadOnlyMemory<char>> target) => _slotNames.CopyTo(ref target));
        }

        var type = new VectorDataViewType(NumberDataViewType.Single, _hash.SlotCount);
        return new NgramHashMapper(
            inputSchema, inputs, _hash, new DataViewSchema.DetachedColumn(_outputColumnName, type, annotations.ToAnnotations()));
    }
}
