using System.Collections.Immutable;
using System.Numerics;
using Microsoft.ML.Data;
using static Microsoft.ML.Transforms.NormalizingTransformer;

namespace Microsoft.ML.Transforms;

/// <summary>A function of one number for each slot of a column.</summary>
internal abstract class SlotFunction<T>
    where T : struct, IFloatingPointIeee754<T>
{
    /// <summary>Whether all slots keep their zeros, so that a sparse vector stays sparse.</summary>
    protected abstract bool KeepsZero { get; }

    public Delegate CreateGetter(DataViewRow row, DataViewSchema.Column input)
        => input.Type is VectorDataViewType
            ? MapVector(row.GetGetter<VBuffer<T>>(input))
            : MapScalar(row.GetGetter<T>(input));

    public abstract NormalizerModelParametersBase GetParameters(bool isVector);

    /// <summary>Replaces the values of the slots; no indices stand for all slots.</summary>
    protected abstract void Apply(Span<T> values, ReadOnlySpan<int> indices);

    protected static ImmutableArray<T> ToImmutable(T[]? values) => values is null ? [] : [.. values];

    private ValueGetter<T> MapScalar(ValueGetter<T> getter)
        => (ref T value) =>
        {
            getter(ref value);
            Apply(new Span<T>(ref value), default);
        };

    private ValueGetter<VBuffer<T>> MapVector(ValueGetter<VBuffer<T>> getter)
    {
        VBuffer<T> buffer = default;
        return (ref VBuffer<T> target) =>
        {
            // Never written in place: the input may hand out a buffer that it keeps.
            getter(ref buffer);
            if (KeepsZero)
                buffer.CopyTo(ref target);
            else
                buffer.CopyToDense(ref target);
            var editor = VBufferEditor.CreateFromBuffer(ref target);
            Apply(editor.Values, editor.Indices);
            target = editor.Commit();
        };
    }
}
