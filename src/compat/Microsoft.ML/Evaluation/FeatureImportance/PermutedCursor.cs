namespace Microsoft.ML.Data;

internal sealed class PermutedCursor(DataViewRowCursor input, Feature feature, float[] values) : WrappingCursor(input)
{
    public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
    {
        var getter = base.GetGetter<TValue>(column);
        if (column.Index != feature.Column.Index)
            return getter;
        Delegate permuted = getter switch
        {
            ValueGetter<VBuffer<float>> getVector => Permute(getVector),
            ValueGetter<float> => (ValueGetter<float>)((ref float value) => value = values[Position]),
            _ => getter,
        };
        return (ValueGetter<TValue>)permuted;
    }

    protected override bool MoveNextCore() => Input.MoveNext();

    private ValueGetter<VBuffer<float>> Permute(ValueGetter<VBuffer<float>> getter)
    {
        VBuffer<float> original = default;
        return (ref VBuffer<float> value) =>
        {
            getter(ref original);
            var editor = VBufferEditor.Create(ref value, original.Length);
            original.CopyTo(editor.Values);
            editor.Values[feature.Slot] = values[Position];
            value = editor.Commit();
        };
    }
}
