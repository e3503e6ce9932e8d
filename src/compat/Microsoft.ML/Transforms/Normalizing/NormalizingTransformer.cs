using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

public sealed partial class NormalizingTransformer : OneToOneTransformerBase
{
    private readonly ColumnNormalizer[] _normalizers;

    internal NormalizingTransformer((string Output, string Input)[] columns, ColumnNormalizer[] normalizers)
        : base(columns) => _normalizers = normalizers;

    public NormalizerModelParametersBase GetNormalizerModelParameters(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, _normalizers.Length);
        return _normalizers[index].Parameters;
    }

    private protected override DataViewSchema.DetachedColumn GetOutputColumn(int pair, DataViewSchema.Column input)
    {
        var type = _normalizers[pair].Type;
        if (!input.Type.GetItemType().Equals(type.GetItemType()) || input.Type.GetValueCount() != type.GetValueCount())
            throw SchemaErrors.Mismatch("input", input.Name, type.ToString()!, input.Type.ToString()!);
        var annotations = new DataViewSchema.Annotations.Builder();
        annotations.AddIsNormalized();
        annotations.Add(input.Annotations, kind => kind == AnnotationKinds.SlotNames);
        return new DataViewSchema.DetachedColumn(Columns[pair].Output, input.Type, annotations.ToAnnotations());
    }

    private protected override Delegate CreateGetter(int pair, DataViewRow row, DataViewSchema.Column input)
        => _normalizers[pair].CreateGetter(row, input);
}
