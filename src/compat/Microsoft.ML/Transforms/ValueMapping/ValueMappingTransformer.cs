using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

public partial class ValueMappingTransformer : OneToOneTransformerBase
{
    private readonly ValueLookup _lookup;

    internal ValueMappingTransformer((string Output, string Input)[] columns, ValueLookup lookup)
        : base(columns) => _lookup = lookup;

    private protected override DataViewSchema.DetachedColumn GetOutputColumn(int pair, DataViewSchema.Column input)
    {
        if (!input.Type.GetItemType().Equals(_lookup.KeyType))
            throw SchemaErrors.Mismatch("input", input.Name, _lookup.KeyType.ToString()!, input.Type.ToString()!);
        if (input.Type is not VectorDataViewType)
            return new DataViewSchema.DetachedColumn(Columns[pair].Output, _lookup.ValueType, _lookup.Annotations);
        if (_lookup.ValueType is not PrimitiveDataViewType itemType)
            throw SchemaErrors.Mismatch("input", input.Name, "a scalar, as its values are mapped to vectors,", input.Type.ToString()!);
        return new DataViewSchema.DetachedColumn(Columns[pair].Output, new VectorDataViewType(itemType), _lookup.Annotations);
    }

    private protected override Delegate CreateGetter(int pair, DataViewRow row, DataViewSchema.Column input)
        => _lookup.CreateGetter(row, input);
}
