using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

public sealed partial class MissingValueReplacingTransformer : OneToOneTransformerBase
{
    private readonly Replacement[] _replacements;

    internal MissingValueReplacingTransformer((string Output, string Input)[] columns, Replacement[] replacements)
        : base(columns) => _replacements = replacements;

    private protected override DataViewSchema.DetachedColumn GetOutputColumn(int pair, DataViewSchema.Column input)
    {
        var itemType = _replacements[pair].ItemType;
        var slots = _replacements[pair].Slots;
        if (!input.Type.GetItemType().Equals(itemType))
            throw SchemaErrors.Mismatch("input", input.Name, itemType.ToString()!, input.Type.ToString()!);
        if (slots > 0 && input.Type.GetVectorSize() != slots)
            throw SchemaErrors.Mismatch("input", input.Name, $"Vector<{itemType}, {slots}>", input.Type.ToString()!);
        var annotations = new DataViewSchema.Annotations.Builder();
        annotations.Add(input.Annotations, kind => kind is AnnotationKinds.SlotNames or AnnotationKinds.IsNormalized);
        return new DataViewSchema.DetachedColumn(Columns[pair].Output, input.Type, annotations.ToAnnotations());
    }

    private protected override Delegate CreateGetter(int pair, DataViewRow row, DataViewSchema.Column input)
        => _replacements[pair].CreateGetter(row, input);
}
