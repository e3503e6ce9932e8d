using System.Numerics;
using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

public sealed partial class KeyToBinaryVectorMappingTransformer : OneToOneTransformerBase
{
    internal KeyToBinaryVectorMappingTransformer((string Output, string Input)[] columns)
        : base(columns)
    {
    }

    private protected override DataViewSchema.DetachedColumn GetOutputColumn(int pair, DataViewSchema.Column input)
    {
        var bits = GetBits(input);
        var type = input.Type is VectorDataViewType vector
            ? new VectorDataViewType(NumberDataViewType.Single, vector.Size, bits)
            : new VectorDataViewType(NumberDataViewType.Single, bits);
        var annotations = new DataViewSchema.Annotations.Builder();
        if (type.IsKnownSize && KeySlotNames.GetKeyTexts(input) is not null)
        {
            string[] names = [.. Enumerable.Range(0, bits).Select(i => $"Bit{bits - 1 - i}")];
            KeySlotNames.Add(annotations, type, input.Type is VectorDataViewType ? KeySlotNames.Combine(input, names) : names);
        }

        if (input.Type is not VectorDataViewType)
            annotations.AddIsNormalized();
        return new DataViewSchema.DetachedColumn(Columns[pair].Output, type, annotations.ToAnnotations());
    }

    private protected override Delegate CreateGetter(int pair, DataViewRow row, DataViewSchema.Column input)
    {
        var bits = GetBits(input);
        return input.Type is VectorDataViewType
            ? MapVector(KeyReader.GetVector(row, input), bits)
            : MapScalar(KeyReader.GetScalar(row, input), bits);
    }

    private static ValueGetter<VBuffer<float>> MapScalar(ValueGetter<uint> getter, int bits)
    {
        uint key = 0;
        return (ref VBuffer<float> target) =>
        {
            getter(ref key);
            var editor = VBufferEditor.Create(ref target, bits);
            Write(key, editor.Values);
            target = editor.Commit();
        };
    }

    private static ValueGetter<VBuffer<float>> MapVector(ValueGetter<VBuffer<uint>> getter, int bits)
    {
        VBuffer<uint> buffer = default;
        return (ref VBuffer<float> target) =>
        {
            getter(ref buffer);
            var keys = buffer.GetValues();
            var editor = VBufferEditor.Create(ref target, checked(keys.Length * bits));
            for (var i = 0; i < keys.Length; i++)
                Write(keys[i], editor.Values.Slice(i * bits, bits));
            target = editor.Commit();
        };
    }

    // The first value is 0; a missing one sets all bits, so there is one bit more than the values need.
    private static int GetBits(DataViewSchema.Column input) => BitOperations.Log2((uint)KeyReader.GetKeyType(input).Count) + 2;

    private static void Write(uint key, Span<float> bits)
    {
        var index = key - 1;
        for (var i = bits.Length - 1; i >= 0; i--, index >>= 1)
            bits[i] = index & 1;
    }
}
