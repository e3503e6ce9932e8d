using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

/// <summary>Keys as sparse vectors with a slot for each key; a missing key sets no slot.</summary>
internal static class Indicators
{
    public static ValueGetter<VBuffer<float>> OfKey(ValueGetter<uint> getter, int keyCount)
    {
        uint key = 0;
        return (ref VBuffer<float> target) =>
        {
            getter(ref key);
            var editor = VBufferEditor.Create(ref target, keyCount, 1, requireIndicesOnDense: true);
            editor.Values[0] = 1;
            editor.Indices[0] = (int)key - 1;
            target = editor.CommitTruncated(key == 0 ? 0 : 1);
        };
    }

    /// <summary>The indicators of the first key, then those of the second, and so on.</summary>
    public static ValueGetter<VBuffer<float>> OfKeys(ValueGetter<VBuffer<uint>> getter, int keyCount)
    {
        VBuffer<uint> buffer = default;
        return (ref VBuffer<float> target) =>
        {
            getter(ref buffer);
            var keys = buffer.GetValues();
            var editor = VBufferEditor.Create(ref target, checked(keys.Length * keyCount), keys.Length, requireIndicesOnDense: true);
            var count = 0;
            for (var i = 0; i < keys.Length; i++)
            {
                if (keys[i] == 0)
                    continue;
                editor.Values[count] = 1;
                editor.Indices[count++] = (i * keyCount) + (int)keys[i] - 1;
            }

            target = editor.CommitTruncated(count);
        };
    }

    /// <summary>How often each key occurs in the vector.</summary>
    public static ValueGetter<VBuffer<float>> CountOfKeys(ValueGetter<VBuffer<uint>> getter, int keyCount)
    {
        VBuffer<uint> buffer = default;
        uint[] sorted = [];
        return (ref VBuffer<float> target) =>
        {
            getter(ref buffer);
            if (sorted.Length < buffer.Length)
                sorted = new uint[buffer.Length];
            var keys = sorted.AsSpan(0, buffer.Length);
            buffer.GetValues().CopyTo(keys);
            keys.Sort();

            var editor = VBufferEditor.Create(ref target, keyCount, Math.Min(keyCount, keys.Length), requireIndicesOnDense: true);
            var count = 0;
            uint previous = 0;
            foreach (var key in keys.TrimStart(0u))
            {
                if (key == previous)
                {
                    editor.Values[count - 1]++;
                    continue;
                }

                editor.Values[count] = 1;
                editor.Indices[count++] = (int)key - 1;
                previous = key;
            }

            target = editor.CommitTruncated(count);
        };
    }
}
