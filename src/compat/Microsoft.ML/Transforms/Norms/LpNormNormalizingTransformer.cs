using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

public sealed partial class LpNormNormalizingTransformer : OneToOneTransformerBase
{
    private readonly RowNormalization _normalization;

    internal LpNormNormalizingTransformer((string Output, string Input)[] columns, RowNormalization normalization)
        : base(columns) => _normalization = normalization;

    private protected override DataViewSchema.DetachedColumn GetOutputColumn(int pair, DataViewSchema.Column input)
    {
        if (!input.Type.IsKnownSizeVector() || !input.Type.GetItemType().Equals(NumberDataViewType.Single))
            throw LpNormNormalizingEstimatorBase.Mismatch(input.Name, input.Type.ToString()!);
        var annotations = new DataViewSchema.Annotations.Builder();
        annotations.Add(input.Annotations, kind => kind == AnnotationKinds.SlotNames);
        annotations.AddIsNormalized();
        return new DataViewSchema.DetachedColumn(Columns[pair].Output, input.Type, annotations.ToAnnotations());
    }

    private protected override Delegate CreateGetter(int pair, DataViewRow row, DataViewSchema.Column input)
    {
        var getter = row.GetGetter<VBuffer<float>>(input);
        VBuffer<float> buffer = default;
        return (ValueGetter<VBuffer<float>>)((ref VBuffer<float> target) =>
        {
            getter(ref buffer);
            if (_normalization.KeepsZeros)
                buffer.CopyTo(ref target);
            else
                buffer.CopyToDense(ref target);
            var editor = VBufferEditor.CreateFromBuffer(ref target);
            _normalization.Apply(editor.Values);
            target = editor.Commit();
        });
    }
}
