using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

public sealed class TypeConvertingEstimator : TrivialEstimator<TypeConvertingTransformer>
{
    private readonly (string Output, string Input)[] _columns;
    private readonly DataKind _outputKind;

    internal TypeConvertingEstimator((string Output, string Input)[] columns, DataKind outputKind)
        : base(new TypeConvertingTransformer(columns, outputKind))
    {
        _columns = columns;
        _outputKind = outputKind;
    }

    public override SchemaShape GetOutputSchema(SchemaShape inputSchema)
        => Shapes.Map(inputSchema, _columns, (name, input) =>
        {
            var itemType = input.IsKey ? new KeyDataViewType(input.ItemType.RawType, 1) : input.ItemType;
            var conversion = TypeConversion.Find(input.Name, itemType, _outputKind);
            var isNormalized = input.ItemType is BooleanDataViewType && conversion.OutputType is NumberDataViewType;
            var annotations = new SchemaShape(
                input.Keep(TypeConversion.KeptAnnotations(input.IsKey)).Concat(isNormalized ? [Shapes.IsNormalized] : []));
            var type = ItemTypeOf(conversion.OutputType);
            return new SchemaShape.Column(name, input.Kind, type, input.IsKey, annotations);
        });

    private static DataViewType ItemTypeOf(DataViewType type)
        => type is KeyDataViewType ? NumberDataViewType.FromType(type.RawType) : type;
}
