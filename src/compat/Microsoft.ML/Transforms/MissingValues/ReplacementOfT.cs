using System.Numerics;
using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

/// <param name="itemType">Single or Double.</param>
/// <param name="values">One value for all slots, or one per slot.</param>
internal sealed class Replacement<T>(DataViewType itemType, T[] values) : Replacement(itemType)
    where T : struct, IFloatingPointIeee754<T>
{
    public override int Slots => values.Length == 1 ? 0 : values.Length;

    public override void Save(BinaryWriter writer)
    {
        writer.WriteType(ItemType);
        writer.WriteArray(values);
    }

    public override Delegate CreateGetter(DataViewRow row, DataViewSchema.Column input)
        => input.Type is VectorDataViewType
            ? MapVector(row.GetGetter<VBuffer<T>>(input))
            : MapScalar(row.GetGetter<T>(input));

    private ValueGetter<T> MapScalar(ValueGetter<T> getter)
        => (ref T value) =>
        {
            getter(ref value);
            if (T.IsNaN(value))
                value = values[0];
        };

    private ValueGetter<VBuffer<T>> MapVector(ValueGetter<VBuffer<T>> getter)
    {
        VBuffer<T> buffer = default;
        return (ref VBuffer<T> target) =>
        {
            // Never written in place: the input may hand out a buffer that it keeps.
            getter(ref buffer);
            buffer.CopyTo(ref target);
            var editor = VBufferEditor.CreateFromBuffer(ref target);
            for (var i = 0; i < editor.Values.Length; i++)
            {
                if (T.IsNaN(editor.Values[i]))
                    editor.Values[i] = values.Length == 1 ? values[0] : values[editor.Indices.IsEmpty ? i : editor.Indices[i]];
            }

            target = editor.Commit();
        };
    }
}
