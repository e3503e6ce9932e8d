using System.Globalization;
using System.Numerics;

namespace Microsoft.ML.Data;

/// <summary>A 128-bit row identity that survives filtering, shuffling and splitting.</summary>
public readonly struct DataViewRowId : IComparable<DataViewRowId>, IEquatable<DataViewRowId>
{
    public readonly ulong Low;
    public readonly ulong High;

    public DataViewRowId(ulong low, ulong high)
    {
        Low = low;
        High = high;
    }

    public DataViewRowId Fork() => Mix(Low, High, 0x9E3779B97F4A7C15);

    public DataViewRowId Next() => Mix(Low, High, 0xD1B54A32D192ED03);

    public DataViewRowId Combine(DataViewRowId other)
        => Mix(Low ^ BitOperations.RotateLeft(other.High, 23), High ^ BitOperations.RotateLeft(other.Low, 41), 0x8CB92BA72F3D8DD7);

    public int CompareTo(DataViewRowId other)
    {
        var high = High.CompareTo(other.High);
        return high != 0 ? high : Low.CompareTo(other.Low);
    }

    public bool Equals(DataViewRowId other) => Low == other.Low && High == other.High;

    public override bool Equals(object? obj) => obj is DataViewRowId other && Equals(other);

    public override int GetHashCode() => (int)Low ^ (int)(Low >> 32) ^ (int)High ^ (int)(High >> 32);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{High:x16}{Low:x16}");

    private static DataViewRowId Mix(ulong low, ulong high, ulong salt)
    {
        low = Avalanche(low + salt);
        high = Avalanche(high ^ BitOperations.RotateLeft(low, 31));
        return new DataViewRowId(low + high, high);
    }

    // The finalizer of SplitMix64 (Steele et al. 2014).
    private static ulong Avalanche(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
