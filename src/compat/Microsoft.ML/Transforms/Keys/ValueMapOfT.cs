using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

internal sealed class ValueMap<T> : ValueMap
    where T : notnull
{
    private readonly T[] _values;
    private readonly Dictionary<T, uint> _keys;

    /// <param name="itemType">The type of the values.</param>
    /// <param name="values">The values in the order of their keys, without a missing one: looking that up gives key 0.</param>
    public ValueMap(PrimitiveDataViewType itemType, T[] values)
        : base(itemType)
    {
        _values = values;
        _keys = new Dictionary<T, uint>(values.Length, TextComparer.EqualityOf<T>());
        for (var i = 0; i < values.Length; i++)
            _keys.Add(values[i], (uint)i + 1);
    }

    public override int Count => _values.Length;

    public override DataViewSchema.Annotations GetKeyValues(bool asText)
    {
        var builder = new DataViewSchema.Annotations.Builder();
        if (Count > 0 && asText)
            builder.AddVector(AnnotationKinds.KeyValues, TextDataViewType.Instance, Array.ConvertAll(_values, TextConversion.ToText));
        else if (Count > 0)
            builder.AddVector(AnnotationKinds.KeyValues, ItemType, _values);
        return builder.ToAnnotations();
    }

    public override void Save(BinaryWriter writer)
    {
        writer.WriteType(ItemType);
        writer.WriteArray(_values);
    }

    public override Delegate CreateGetter(DataViewRow row, DataViewSchema.Column input)
        => input.Type is VectorDataViewType
            ? MapVector(row.GetGetter<VBuffer<T>>(input))
            : MapScalar(row.GetGetter<T>(input));

    private ValueGetter<uint> MapScalar(ValueGetter<T> getter)
    {
        T value = default!;
        return (ref uint key) =>
        {
            getter(ref value);
            _keys.TryGetValue(value, out key);
        };
    }

    private ValueGetter<VBuffer<uint>> MapVector(ValueGetter<VBuffer<T>> getter)
    {
        VBuffer<T> buffer = default;
        _keys.TryGetValue(default!, out var keyOfDefault);
        return (ref VBuffer<uint> target) =>
        {
            getter(ref buffer);
            var values = buffer.GetValues();
            if (buffer.IsDense || keyOfDefault == 0)
            {
                var editor = VBufferEditor.Create(ref target, buffer.Length, values.Length);
                for (var i = 0; i < values.Length; i++)
                    _keys.TryGetValue(values[i], out editor.Values[i]);
                buffer.GetIndices().CopyTo(editor.Indices);
                target = editor.Commit();
            }
            else
            {
                var editor = VBufferEditor.Create(ref target, buffer.Length);
                editor.Values.Fill(keyOfDefault);
                var indices = buffer.GetIndices();
                for (var i = 0; i < values.Length; i++)
                    _keys.TryGetValue(values[i], out editor.Values[indices[i]]);
                target = editor.Commit();
            }
        };
    }
}
