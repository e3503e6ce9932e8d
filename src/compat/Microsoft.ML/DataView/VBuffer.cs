using System.Collections;

namespace Microsoft.ML.Data;

/// <summary>A vector whose buffers are reused from row to row: dense, or sparse with sorted indices.</summary>
public readonly struct VBuffer<T> : IEnumerable
{
    private readonly T[]? _values;
    private readonly int[]? _indices;
    private readonly int _count;

    public readonly int Length;

    public VBuffer(int length, T[] values, int[]? indices = null)
        : this(length, length, values, indices, checkBounds: true)
    {
    }

    public VBuffer(int length, int count, T[] values, int[] indices)
        : this(length, count, values, indices, checkBounds: true)
    {
    }

    internal VBuffer(int length, int count, T[]? values, int[]? indices, bool checkBounds)
    {
        if (checkBounds)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(length);
            if (count < 0 || count > length)
                throw new ArgumentOutOfRangeException(nameof(count), "The count must be between 0 and the length of the vector");
            if ((values?.Length ?? 0) < count)
                throw new ArgumentException("The values array is shorter than the count", nameof(values));
            if (count < length && (indices?.Length ?? 0) < count)
                throw new ArgumentException("A sparse vector needs as many indices as values", nameof(indices));
        }

        Length = length;
        _count = count;
        _values = values;
        _indices = indices;
    }

    public bool IsDense => _count == Length;

    internal T[]? ValuesBuffer => _values;

    internal int[]? IndicesBuffer => _indices;

    public ReadOnlySpan<T> GetValues() => _values.AsSpan(0, _count);

    public ReadOnlySpan<int> GetIndices() => IsDense ? default : _indices.AsSpan(0, _count);

    public void CopyToDense(ref VBuffer<T> destination)
    {
        var editor = VBufferEditor.Create(ref destination, Length);
        CopyTo(editor.Values);
        destination = editor.Commit();
    }

    public void CopyTo(ref VBuffer<T> destination)
    {
        var editor = VBufferEditor.Create(ref destination, Length, IsDense ? null : _count);
        GetValues().CopyTo(editor.Values);
        GetIndices().CopyTo(editor.Indices);
        destination = editor.Commit();
    }

    public void CopyTo(ref VBuffer<T> destination, int sourceIndex, int length)
    {
        if (sourceIndex < 0 || length < 0 || sourceIndex > Length - length)
            throw new ArgumentOutOfRangeException(nameof(sourceIndex), "The range lies outside the vector");
        if (IsDense)
        {
            var dense = VBufferEditor.Create(ref destination, length);
            GetValues().Slice(sourceIndex, length).CopyTo(dense.Values);
            destination = dense.Commit();
            return;
        }

        var indices = GetIndices();
        var from = LowerBound(indices, sourceIndex);
        var count = LowerBound(indices, sourceIndex + length) - from;
        var editor = VBufferEditor.Create(ref destination, length, count);
        GetValues().Slice(from, count).CopyTo(editor.Values);
        for (var i = 0; count < length && i < count; i++)
            editor.Indices[i] = indices[from + i] - sourceIndex;
        destination = editor.Commit();
    }

    public void CopyTo(Span<T> destination) => CopyTo(destination, 0);

    public void CopyTo(Span<T> destination, int destinationIndex, T defaultValue = default!)
    {
        var target = destination.Slice(destinationIndex, Length);
        if (IsDense)
        {
            GetValues().CopyTo(target);
            return;
        }

        target.Fill(defaultValue);
        for (var i = 0; i < _count; i++)
            target[_indices![i]] = _values![i];
    }

    public static void Copy(T[] source, int sourceIndex, ref VBuffer<T> destination, int length)
    {
        var editor = VBufferEditor.Create(ref destination, length);
        source.AsSpan(sourceIndex, length).CopyTo(editor.Values);
        destination = editor.Commit();
    }

    public IEnumerable<KeyValuePair<int, T>> Items(bool all = false)
    {
        var buffer = this;
        return all || IsDense
            ? buffer.DenseValues().Select((value, index) => KeyValuePair.Create(index, value))
            : Enumerable.Range(0, _count).Select(i => KeyValuePair.Create(buffer._indices![i], buffer._values![i]));
    }

    public IEnumerable<T> DenseValues()
    {
        var next = 0;
        for (var slot = 0; slot < Length; slot++)
        {
            if (IsDense)
                yield return _values![slot];
            else if (next < _count && _indices![next] == slot)
                yield return _values![next++];
            else
                yield return default!;
        }
    }

    public IEnumerator GetEnumerator() => DenseValues().GetEnumerator();

    public T GetItemOrDefault(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Length);
        if (IsDense)
            return _values![index];
        var found = GetIndices().BinarySearch(index);
        return found >= 0 ? _values![found] : default!;
    }

    public void GetItemOrDefault(int index, ref T destination) => destination = GetItemOrDefault(index);

    public override string ToString()
        => IsDense ? $"Dense vector of size {Length}" : $"Sparse vector of size {Length}, {_count} explicit values";

    private static int LowerBound(ReadOnlySpan<int> indices, int value)
    {
        var found = indices.BinarySearch(value);
        return found >= 0 ? found : ~found;
    }
}
