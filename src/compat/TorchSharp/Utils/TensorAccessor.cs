using System.Collections;
using System.Runtime.InteropServices;
using TorchSharp.Native;

namespace TorchSharp.Utils;

/// <summary>A tensor's elements, in the order of its indices whatever its strides.</summary>
public sealed class TensorAccessor<T> : IDisposable, IEnumerable<T>
    where T : unmanaged
{
    private readonly torch.Tensor _tensor;
    private readonly long[] _shape;
    private readonly long[] _strides;
    private readonly bool _contiguous;

    internal TensorAccessor(torch.Tensor tensor)
    {
        _tensor = tensor;
        _shape = tensor.shape;
        _strides = tensor.stride();
        _contiguous = tensor.is_contiguous();
        Count = tensor.NumberOfElements;
    }

    public long Count { get; }

    public bool IsReadOnly => false;

    public T this[params long[] indices]
    {
        get => Get(Offset(indices));
        set => Set(Offset(indices), value);
    }

    public T[] ToArray()
    {
        var result = new T[Count];
        CopyTo(result);
        return result;
    }

    /// <summary>An array of as many dimensions as the tensor has.</summary>
    public Array ToNDArray()
    {
        var result = Array.CreateInstance(typeof(T), _shape.Length == 0 ? [1L] : _shape);
        var values = ToArray();
        var bytes = MemoryMarshal.AsBytes(values.AsSpan());
        bytes.CopyTo(MemoryMarshal.CreateSpan(ref MemoryMarshal.GetArrayDataReference(result), bytes.Length));
        return result;
    }

    public unsafe void CopyTo(T[] array, int arrayIndex = 0, long tensorIndex = 0)
    {
        RequirePlace(tensorIndex);
        if (_contiguous)
        {
            var length = Count - tensorIndex;
            new Span<T>(Base + tensorIndex, checked((int)length)).CopyTo(array.AsSpan(arrayIndex));
            GC.KeepAlive(_tensor);
            return;
        }

        for (var i = tensorIndex; i < Count; i++)
            array[arrayIndex + i - tensorIndex] = Get(OffsetOf(i));
    }

    public unsafe void CopyFrom(T[] array, int arrayIndex = 0, long tensorIndex = 0)
    {
        RequirePlace(tensorIndex);
        var length = Math.Min(array.Length - arrayIndex, Count - tensorIndex);
        if (_contiguous)
        {
            array.AsSpan(arrayIndex, (int)length).CopyTo(new Span<T>(Base + tensorIndex, (int)length));
            GC.KeepAlive(_tensor);
            return;
        }

        for (var i = 0L; i < length; i++)
            Set(OffsetOf(tensorIndex + i), array[arrayIndex + i]);
    }

    public IEnumerator<T> GetEnumerator()
    {
        for (var i = 0L; i < Count; i++)
            yield return Get(OffsetOf(i));
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public static bool operator ==(TensorAccessor<T> left, TensorAccessor<T> right) => left.Equals(right);
    public static bool operator !=(TensorAccessor<T> left, TensorAccessor<T> right) => !left.Equals(right);

    /// <summary>Equal are those that hold the same values in the same order.</summary>
    public override bool Equals(object? obj) => obj is TensorAccessor<T> other && Count == other.Count && this.SequenceEqual(other);

    public override int GetHashCode() => HashCode.Combine(Count, Count == 0 ? default : Get(OffsetOf(0)));

    // The memory is the tensor's.
    public void Dispose()
    {
    }

    private unsafe T* Base => (T*)Shim.shim_data(_tensor.Handle);

    // The tensor is held until the access is over: its finalizer would free the memory.
    private unsafe T Get(long offset)
    {
        var value = Base[offset];
        GC.KeepAlive(_tensor);
        return value;
    }

    private unsafe void Set(long offset, T value)
    {
        Base[offset] = value;
        GC.KeepAlive(_tensor);
    }

    private long Offset(long[] indices)
    {
        if (indices.Length == 1)
            return indices[0] >= 0 && indices[0] < Count ? OffsetOf(indices[0]) : throw OutOfRange(indices);
        if (indices.Length != _shape.Length)
            throw OutOfRange(indices);
        var offset = 0L;
        for (var i = 0; i < indices.Length; i++)
        {
            if (indices[i] < 0 || indices[i] >= _shape[i])
                throw OutOfRange(indices);
            offset += indices[i] * _strides[i];
        }

        return offset;
    }

    private long OffsetOf(long index)
    {
        if (_contiguous)
            return index;
        var offset = 0L;
        for (var i = _shape.Length - 1; i >= 0; i--)
        {
            offset += index % _shape[i] * _strides[i];
            index /= _shape[i];
        }

        return offset;
    }

    private void RequirePlace(long tensorIndex)
    {
        if (tensorIndex < 0 || tensorIndex > Count)
            throw new ArgumentOutOfRangeException(nameof(tensorIndex), tensorIndex, $"The tensor has {Count} elements.");
    }

    private IndexOutOfRangeException OutOfRange(long[] indices) =>
        new($"Index [{string.Join(", ", indices)}] is outside the shape [{string.Join(", ", _shape)}].");
}
