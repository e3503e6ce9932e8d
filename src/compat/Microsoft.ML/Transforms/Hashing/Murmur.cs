using System.Buffers.Binary;
using System.Numerics;

namespace Microsoft.ML.Transforms;

/// <summary>MurmurHash3 of 32 bits (Austin Appleby, public domain).</summary>
internal static class Murmur
{
    public static uint Hash(ReadOnlySpan<byte> bytes, uint seed)
    {
        var hash = seed;
        var rest = bytes;
        for (; rest.Length >= sizeof(uint); rest = rest[sizeof(uint)..])
            hash = Round(hash, BinaryPrimitives.ReadUInt32LittleEndian(rest));
        if (!rest.IsEmpty)
        {
            Span<byte> last = stackalloc byte[sizeof(uint)];
            last.Clear();
            rest.CopyTo(last);
            hash ^= Scramble(BinaryPrimitives.ReadUInt32LittleEndian(last));
        }

        return Finish(hash ^ (uint)bytes.Length);
    }

    /// <summary>Mixes four bytes into a hash that is not finished.</summary>
    public static uint Round(uint hash, uint value) => (BitOperations.RotateLeft(hash ^ Scramble(value), 13) * 5) + 0xe6546b64;

    private static uint Scramble(uint value) => BitOperations.RotateLeft(value * 0xcc9e2d51, 15) * 0x1b873593;

    /// <summary>Spreads the bits of a hash at its end.</summary>
    public static uint Finish(uint hash)
    {
        hash = (hash ^ (hash >> 16)) * 0x85ebca6b;
        hash = (hash ^ (hash >> 13)) * 0xc2b2ae35;
        return hash ^ (hash >> 16);
    }
}
