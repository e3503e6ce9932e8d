using System.Collections;

namespace Microsoft.ML.Data;

/// <summary>
/// Planted: a part of the listed type, without a fault. Overriding Equals and implementing interfaces explicitly is allowed.
/// </summary>
public readonly struct VBuffer<T> : IEnumerable
{
    public readonly int Length;

    public VBuffer(int length, T[] values, int[]? indices = null) => Length = values.Length + (indices?.Length ?? length);

    public bool IsDense => Length == 0;

    public void CopyTo(ref VBuffer<T> destination) => destination = this;

    public void CopyTo(Span<T> destination, int destinationIndex, T defaultValue = default!) =>
        destination[destinationIndex] = defaultValue;

    public ReadOnlySpan<T> GetValues() => [];

    public IEnumerable<KeyValuePair<int, T>> Items(bool all = false) => all ? [] : Array.Empty<KeyValuePair<int, T>>();

    public static void Copy(T[] source, int sourceIndex, ref VBuffer<T> destination, int length) =>
        destination = new VBuffer<T>(length + sourceIndex, source);

    public override string ToString() => "planted";

    public override bool Equals(object? obj) => obj is VBuffer<T> other && other.Length == Length;

    public override int GetHashCode() => Length;

    IEnumerator IEnumerable.GetEnumerator() => Array.Empty<T>().GetEnumerator();
}
