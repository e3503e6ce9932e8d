using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Microsoft.ML.Trainers.FastTree;

/// <summary>Sorts numbers by their bits, eleven at a time: linear in their count. They must not be NaN.</summary>
internal static class FloatSorter
{
    private const int DigitBits = 11;
    private const int Digits = 1 << DigitBits;
    private const int RadixFrom = 2048;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Sort(Span<float> values, float[] scratch)
    {
        if (values.Length < RadixFrom)
        {
            values.Sort();
            return;
        }

        var from = MemoryMarshal.Cast<float, uint>(values);
        var to = MemoryMarshal.Cast<float, uint>(scratch.AsSpan(0, values.Length));
        Span<int> counts = stackalloc int[3 * Digits];
        counts.Clear();
        foreach (ref var bits in from)
        {
            // Ordered as unsigned integers: negative numbers are all flipped, the others their sign.
            bits ^= (uint)((int)bits >> 31) | 0x8000_0000;
            counts[(int)(bits % Digits)]++;
            counts[Digits + (int)((bits >> DigitBits) % Digits)]++;
            counts[(2 * Digits) + (int)(bits >> (2 * DigitBits))]++;
        }

        for (var pass = 0; pass < 3; pass++)
        {
            var starts = counts.Slice(pass * Digits, Digits);
            var next = 0;
            for (var i = 0; i < Digits; i++)
                (starts[i], next) = (next, next + starts[i]);
            foreach (var bits in from)
                to[starts[(int)((bits >> (pass * DigitBits)) % Digits)]++] = bits;
            var swap = from;
            from = to;
            to = swap;
        }

        // Three passes end in the scratch.
        var target = MemoryMarshal.Cast<float, uint>(values);
        for (var i = 0; i < from.Length; i++)
            target[i] = from[i] ^ (((from[i] >> 31) - 1) | 0x8000_0000);
    }
}
