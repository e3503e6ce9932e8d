using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

internal sealed class ColumnHasher<T>(HashingEstimator.ColumnOptions options, DataViewType type) : ColumnHasher
{
    private readonly Func<T, uint, uint> _hash = HashFunctions.Find<T>();
    private readonly Predicate<T> _isMissing = Missing.Test<T>(type.GetItemType());
    private readonly uint _mask = (1u << options.NumberOfBits) - 1;

    public override Delegate CreateGetter(DataViewRow row, DataViewSchema.Column input)
    {
        if (input.Type is not VectorDataViewType)
            return MapScalar(row.GetGetter<T>(input));
        var getter = row.GetGetter<VBuffer<T>>(input);
        return options.Combine ? CombineVector(getter) : MapVector(getter);
    }

    public override Action CreateReader(DataViewRow row, DataViewSchema.Column input, Action<uint, string> add)
    {
        if (input.Type is not VectorDataViewType)
        {
            var getter = row.GetGetter<T>(input);
            T value = default!;
            return () =>
            {
                getter(ref value);
                add(GetKey(value, 0), TextConversion.ToText(value).ToString());
            };
        }

        var vectorGetter = row.GetGetter<VBuffer<T>>(input);
        VBuffer<T> buffer = default;
        return () =>
        {
            vectorGetter(ref buffer);
            if (options.Combine)
            {
                add(GetCombinedKey(buffer), string.Join(',', buffer.DenseValues().Select(TextConversion.ToText)));
                return;
            }

            var slot = 0u;
            foreach (var value in buffer.DenseValues())
                add(GetKey(value, slot++), TextConversion.ToText(value).ToString());
        };
    }

    private ValueGetter<uint> MapScalar(ValueGetter<T> getter)
    {
        T value = default!;
        return (ref uint key) =>
        {
            getter(ref value);
            key = GetKey(value, 0);
        };
    }

    private ValueGetter<VBuffer<uint>> MapVector(ValueGetter<VBuffer<T>> getter)
    {
        VBuffer<T> buffer = default;
        return (ref VBuffer<uint> target) =>
        {
            getter(ref buffer);
            var editor = VBufferEditor.Create(ref target, buffer.Length);
            var slot = 0;
            foreach (var value in buffer.DenseValues())
                editor.Values[slot] = GetKey(value, (uint)slot++);
            target = editor.Commit();
        };
    }

    private ValueGetter<uint> CombineVector(ValueGetter<VBuffer<T>> getter)
    {
        VBuffer<T> buffer = default;
        return (ref uint key) =>
        {
            getter(ref buffer);
            key = GetCombinedKey(buffer);
        };
    }

    private uint GetKey(T value, uint slot)
    {
        if (_isMissing(value))
            return 0;
        var seed = options.UseOrderedHashing ? Murmur.Round(options.Seed, slot) : options.Seed;
        return (_hash(value, seed) & _mask) + 1;
    }

    // The hash of each slot is the seed of the next one. A vector without any value has no key.
    private uint GetCombinedKey(VBuffer<T> values)
    {
        var hash = options.Seed;
        var isMissing = true;
        foreach (var value in values.DenseValues())
        {
            isMissing &= _isMissing(value);
            hash = _hash(value, hash);
        }

        return isMissing ? 0 : (hash & _mask) + 1;
    }
}
