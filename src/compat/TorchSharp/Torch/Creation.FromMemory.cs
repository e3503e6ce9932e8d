using System.Runtime.InteropServices;
using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static Tensor from_array(
        Array rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromArray(rawArray, dtype, device, requires_grad);

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
        var type = ElementType(values.GetType().GetElementType()!)
            ?? throw new NotSupportedException($"A tensor cannot be made of {values.GetType().Name}.");
        var dimensions = new long[values.Rank];
        for (var i = 0; i < dimensions.Length; i++)
            dimensions[i] = values.GetLongLength(i);
        var bytes = MemoryMarshal.CreateReadOnlySpan(
            ref MemoryMarshal.GetArrayDataReference(values), checked((int)(values.LongLength * SizeOf(type))));
        return FromBytes(bytes, type, dimensions, dtype, device, requires_grad);
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
}
