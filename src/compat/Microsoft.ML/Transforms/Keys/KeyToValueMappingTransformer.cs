using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

public sealed partial class KeyToValueMappingTransformer : OneToOneTransformerBase
{
    internal KeyToValueMappingTransformer((string Output, string Input)[] columns)
        : base(columns)
    {
    }

    private protected override DataViewSchema.DetachedColumn GetOutputColumn(int pair, DataViewSchema.Column input)
    {
        var valueType = GetValueType(input);
        KeyReader.GetKeyType(input);
        DataViewType type = input.Type is VectorDataViewType vector ? new VectorDataViewType(valueType, vector.Dimensions) : valueType;
        var annotations = new DataViewSchema.Annotations.Builder();
        annotations.Add(input.Annotations, kind => kind == AnnotationKinds.SlotNames);
        return new DataViewSchema.DetachedColumn(Columns[pair].Output, type, annotations.ToAnnotations());
    }

    private protected override Delegate CreateGetter(int pair, DataViewRow row, DataViewSchema.Column input)
        => Generic.Call(CreateGetter<int>, GetValueType(input).RawType, row, input);

    private static PrimitiveDataViewType GetValueType(DataViewSchema.Column input)
    {
        var keyValues = input.Annotations.Schema.GetColumnOrNull(AnnotationKinds.KeyValues)
            ?? throw new InvalidOperationException($"Metadata {AnnotationKinds.KeyValues} does not exist");
        return (PrimitiveDataViewType)keyValues.Type.GetItemType();
    }

    private static Delegate CreateGetter<T>(DataViewRow row, DataViewSchema.Column input)
    {
        VBuffer<T> keyValues = default;
        input.GetKeyValues(ref keyValues);
        // Indexed by the key itself: 0 is the missing one.
        T[] values = [Missing.Value<T>(), .. keyValues.DenseValues()];
        return input.Type is VectorDataViewType
            ? MapVector(KeyReader.GetVector(row, input), values)
            : MapScalar(KeyReader.GetScalar(row, input), values);
    }

    private static ValueGetter<T> MapScalar<T>(ValueGetter<uint> getter, T[] values)
    {
        uint key = 0;
        return (ref T value) =>
        {
            getter(ref key);
            value = values[key];
        };
    }

    private static ValueGetter<VBuffer<T>> MapVector<T>(ValueGetter<VBuffer<uint>> getter, T[] values)
    {
        VBuffer<uint> keys = default;
        return (ref VBuffer<T> target) =>
        {
            getter(ref keys);
            var source = keys.GetValues();
            var editor = VBufferEditor.Create(ref target, source.Length);
            for (var i = 0; i < source.Length; i++)
                editor.Values[i] = values[source[i]];
            target = editor.Commit();
        };
    }
}
