using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

public sealed partial class ValueToKeyMappingTransformer : OneToOneTransformerBase
{
    private readonly ValueMap[] _maps;
    private readonly bool _asText;

    internal ValueToKeyMappingTransformer((string Output, string Input)[] columns, ValueMap[] maps, bool asText)
        : base(columns)
    {
        _maps = maps;
        _asText = asText;
    }

    private protected override DataViewSchema.DetachedColumn GetOutputColumn(int pair, DataViewSchema.Column input)
    {
        var map = _maps[pair];
        if (!input.Type.GetItemType().Equals(map.ItemType))
            throw SchemaErrors.Mismatch("input", input.Name, map.ItemType.ToString()!, input.Type.GetItemType().ToString()!);
        var annotations = new DataViewSchema.Annotations.Builder();
        annotations.Add(input.Annotations, kind => kind == AnnotationKinds.SlotNames);
        annotations.Add(map.GetKeyValues(_asText), _ => true);
        DataViewType type = input.Type is VectorDataViewType vector
            ? new VectorDataViewType(map.KeyType, vector.Dimensions)
            : map.KeyType;
        return new DataViewSchema.DetachedColumn(Columns[pair].Output, type, annotations.ToAnnotations());
    }

    private protected override Delegate CreateGetter(int pair, DataViewRow row, DataViewSchema.Column input)
        => _maps[pair].CreateGetter(row, input);
}
