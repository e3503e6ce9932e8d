using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

/// <summary>
/// Keeps some slots of each column. Where none is left, one slot (or the scalar) with the default value stands for the column.
/// </summary>
internal sealed partial class SlotSelectingTransformer((string Output, string Input)[] columns, int[][] slots)
    : OneToOneTransformerBase(columns)
{
    private protected override DataViewSchema.DetachedColumn GetOutputColumn(int pair, DataViewSchema.Column input)
    {
        var kept = slots[pair];
        if (input.Type is not VectorDataViewType vector)
            return new DataViewSchema.DetachedColumn(Columns[pair].Output, input.Type, input.Annotations);
        if (!vector.IsKnownSize || (kept.Length > 0 && kept[^1] >= vector.Size))
            throw SchemaErrors.Mismatch("input", input.Name, "the vector that the slots were selected of", input.Type.ToString()!);

        var annotations = new DataViewSchema.Annotations.Builder();
        annotations.Add(input.Annotations, kind => kind == AnnotationKinds.IsNormalized);
        SelectedAnnotations.Add(annotations, input, kept);
        var type = new VectorDataViewType(vector.ItemType, Math.Max(1, kept.Length));
        return new DataViewSchema.DetachedColumn(Columns[pair].Output, type, annotations.ToAnnotations());
    }

    private protected override Delegate CreateGetter(int pair, DataViewRow row, DataViewSchema.Column input)
        => input.Type is VectorDataViewType vector
            ? Generic.Call(Vector<int>, vector.ItemType.RawType, row, input, slots[pair])
            : Generic.Call(Scalar<int>, input.Type.RawType, row, input, slots[pair]);

    private static ValueGetter<T> Scalar<T>(DataViewRow row, DataViewSchema.Column input, int[] kept)
        => kept.Length > 0 ? row.GetGetter<T>(input) : (ref T value) => value = default!;

    private static ValueGetter<VBuffer<T>> Vector<T>(DataViewRow row, DataViewSchema.Column input, int[] kept)
    {
        var getter = row.GetGetter<VBuffer<T>>(input);
        var newSlots = new int[input.Type.GetVectorSize()];
        Array.Fill(newSlots, -1);
        for (var i = 0; i < kept.Length; i++)
            newSlots[kept[i]] = i;
        VBuffer<T> buffer = default;
        return (ref VBuffer<T> target) =>
        {
            getter(ref buffer);
            var values = buffer.GetValues();
            var indices = buffer.GetIndices();
            var length = Math.Max(1, kept.Length);
            var editor = VBufferEditor.Create(ref target, length, Math.Min(length, values.Length), requireIndicesOnDense: true);
            var count = 0;
            for (var i = 0; i < values.Length; i++)
            {
                var slot = newSlots[buffer.IsDense ? i : indices[i]];
                if (slot < 0)
                    continue;
                editor.Values[count] = values[i];
                editor.Indices[count++] = slot;
            }

            target = editor.CommitTruncated(count);
        };
    }
}
