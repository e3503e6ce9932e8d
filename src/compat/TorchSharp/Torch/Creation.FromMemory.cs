using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>The tensor uses the array's own memory unless it needs another type.</summary>
    public static Tensor from_array(
        Array rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null)
    {
        var type = TypeOf(rawArray);
        var tensor = Over(rawArray, type, Dimensions(rawArray), 0);
        if (dtype is { } wanted && wanted != type)
        {
            using var source = tensor;
            tensor = source.type(wanted);
        }

        return Made(tensor, device, requires_grad);
    }

    public static Tensor from_array(Array rawArray, Device? device) => from_array(rawArray, null, device);

    /// <summary>A tensor of one dimension over the array's own memory; the offset is in bytes.</summary>
    public static Tensor frombuffer(Array rawArray, ScalarType dtype, long count = -1, long offset = 0, bool requires_grad = false)
    {
        var bytes = rawArray.LongLength * SizeOf(TypeOf(rawArray));
        var size = SizeOf(dtype);
        if (offset < 0 || offset >= bytes)
            throw new ArgumentOutOfRangeException(nameof(offset), offset, $"The buffer has {bytes} bytes.");
        if (count < 0 && (bytes - offset) % size != 0)
            throw new ArgumentException($"{bytes - offset} bytes are no whole number of elements of {size} bytes.", nameof(rawArray));
        var length = count < 0 ? (bytes - offset) / size : count;
        if (length == 0 || length > (bytes - offset) / size)
            throw new ArgumentOutOfRangeException(nameof(count), count, $"The buffer has {(bytes - offset) / size} elements of {dtype}.");
        return Made(Over(rawArray, dtype, [length], offset), null, requires_grad);
    }

    private static Tensor From<T>(
        ReadOnlySpan<T> values, ReadOnlySpan<long> dimensions, ScalarType? dtype, Device? device, bool requires_grad)
        where T : unmanaged
    {
        var count = 1L;
        foreach (var dimension in dimensions)
            count *= dimension;
        if (count != values.Length)
        {
            throw new ArgumentException(
                $"{values.Length} values do not fill the dimensions [{string.Join(", ", dimensions.ToArray())}].", nameof(dimensions));
        }

        return FromBytes(MemoryMarshal.AsBytes(values), TypeOf<T>(), dimensions.ToArray(), dtype, device, requires_grad);
    }

    private static Tensor FromArray(Array values, ScalarType? dtype, Device? device, bool requires_grad)
    {
        var type = TypeOf(values);
        var bytes = MemoryMarshal.CreateReadOnlySpan(
            ref MemoryMarshal.GetArrayDataReference(values), checked((int)(values.LongLength * SizeOf(type))));
        return FromBytes(bytes, type, Dimensions(values), dtype, device, requires_grad);
    }

    private static Tensor FromBytes(
        ReadOnlySpan<byte> bytes, ScalarType type, long[] dimensions, ScalarType? dtype, Device? device, bool requires_grad)
    {
        var tensor = Ops.empty.Call(dimensions, type);
        Tensor.CopyIn(tensor.Handle, bytes);
        if (dtype is { } wanted && wanted != type)
        {
            using var source = tensor;
            tensor = source.type(wanted);
        }

        return Made(tensor, device, requires_grad);
    }

    /// <summary>Holds the array in place until the last tensor that uses its memory is gone.</summary>
    private static unsafe Tensor Over(Array values, ScalarType type, long[] dimensions, long offset)
    {
        var bytes = values.LongLength * SizeOf(TypeOf(values)) - offset;
        var pin = GCHandle.Alloc(values, GCHandleType.Pinned);
        var memory = (byte*)pin.AddrOfPinnedObject() + offset;
        fixed (long* sizes = dimensions)
        {
            var status = Shim.shim_over(
                memory, bytes, (int)type, sizes, dimensions.Length, GCHandle.ToIntPtr(pin), &Release, out var handle);
            Shim.Check(status);
            return new Tensor(handle);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Release(nint pin) => GCHandle.FromIntPtr(pin).Free();

    private static long[] Dimensions(Array values)
    {
        var dimensions = new long[values.Rank];
        for (var i = 0; i < dimensions.Length; i++)
            dimensions[i] = values.GetLongLength(i);
        return dimensions;
    }

    private static ScalarType TypeOf(Array values) => ElementType(values.GetType().GetElementType()!)
        ?? throw new NotSupportedException($"A tensor cannot be made of {values.GetType().Name}.");

    private static T[] AsArray<T>(IList<T> values) => values as T[] ?? [.. values];
}
