using System.Numerics.Tensors;
using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms.Text;

/// <summary>Divides each vector by its norm; one of zeros stays.</summary>
internal sealed class UnitNormTransformer((string Output, string Input)[] columns, TextFeaturizingEstimator.NormFunction norm)
    : OneToOneTransformerBase(columns)
{
    private protected override DataViewSchema.DetachedColumn GetOutputColumn(int pair, DataViewSchema.Column input)
    {
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
            buffer.CopyTo(ref target);
            var editor = VBufferEditor.CreateFromBuffer(ref target);
            var length = Norm(editor.Values);
            if (length > 0)
                TensorPrimitives.Divide(editor.Values, length, editor.Values);
            target = editor.Commit();
        });
    }

    private float Norm(ReadOnlySpan<float> values) => norm switch
    {
        _ when values.IsEmpty => 0,
        TextFeaturizingEstimator.NormFunction.L1 => TensorPrimitives.SumOfMagnitudes(values),
        TextFeaturizingEstimator.NormFunction.L2 => TensorPrimitives.Norm(values),
        _ => Math.Abs(TensorPrimitives.MaxMagnitude(values)),
    };
}
