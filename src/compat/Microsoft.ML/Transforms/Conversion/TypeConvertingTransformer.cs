using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

public sealed partial class TypeConvertingTransformer : OneToOneTransformerBase
{
    private readonly DataKind _outputKind;

    internal TypeConvertingTransformer((string Output, string Input)[] columns, DataKind outputKind)
        : base(columns) => _outputKind = outputKind;

    private protected override DataViewSchema.DetachedColumn GetOutputColumn(int pair, DataViewSchema.Column input)
    {
        var inputType = input.Type.GetItemType();
        var itemType = TypeConversion.Find(input.Name, inputType, _outputKind).OutputType;
        DataViewType type = input.Type is VectorDataViewType vector ? new VectorDataViewType(itemType, vector.Dimensions) : itemType;
        var kept = TypeConversion.KeptAnnotations(inputType is KeyDataViewType);
        var annotations = new DataViewSchema.Annotations.Builder();
        annotations.Add(input.Annotations, kept.Contains);
        if (inputType is BooleanDataViewType && itemType is NumberDataViewType)
            annotations.AddIsNormalized();
        return new DataViewSchema.DetachedColumn(Columns[pair].Output, type, annotations.ToAnnotations());
    }

    private protected override Delegate CreateGetter(int pair, DataViewRow row, DataViewSchema.Column input)
        => TypeConversion.Find(input.Name, input.Type.GetItemType(), _outputKind).CreateGetter(row, input);
}
