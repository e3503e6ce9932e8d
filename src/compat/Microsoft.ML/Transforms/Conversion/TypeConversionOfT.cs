using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

internal sealed class TypeConversion<TIn, TOut>(PrimitiveDataViewType outputType, Func<TIn, TOut> convert) : TypeConversion(outputType)
{
    public override Delegate CreateGetter(DataViewRow row, DataViewSchema.Column input)
        => input.Type is VectorDataViewType
            ? MapVector(row.GetGetter<VBuffer<TIn>>(input))
            : MapScalar(row.GetGetter<TIn>(input));

    private ValueGetter<TOut> MapScalar(ValueGetter<TIn> getter)
    {
        TIn value = default!;
        return (ref TOut target) =>
        {
            getter(ref value);
            target = convert(value);
        };
    }

    private ValueGetter<VBuffer<TOut>> MapVector(ValueGetter<VBuffer<TIn>> getter)
    {
        VBuffer<TIn> buffer = default;
        // Number to text is the one kind of conversion that makes something else of the default.
        var keepsDefault = EqualityComparer<TOut>.Default.Equals(convert(default!), default);
        return (ref VBuffer<TOut> target) =>
        {
            getter(ref buffer);
            if (!keepsDefault)
                buffer.CopyToDense(ref buffer);
            var values = buffer.GetValues();
            var editor = VBufferEditor.Create(ref target, buffer.Length, values.Length);
            for (var i = 0; i < values.Length; i++)
                editor.Values[i] = convert(values[i]);
            buffer.GetIndices().CopyTo(editor.Indices);
            target = editor.Commit();
        };
    }
}
