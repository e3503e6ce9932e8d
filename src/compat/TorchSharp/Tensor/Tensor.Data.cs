using System.Runtime.InteropServices;
using TorchSharp.Native;
using TorchSharp.Utils;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The memory of a contiguous tensor.</summary>
        public unsafe Span<byte> bytes
        {
            get
            {
                if (!is_contiguous())
                    throw new NotImplementedException("Bytes() called on non-contiguous tensor.");
                return new Span<byte>(Shim.shim_data(Handle), checked((int)(NumberOfElements * ElementSize)));
            }

            set
            {
                if (!is_contiguous())
                    throw new NotImplementedException("SetBytes() called on non-contiguous tensor.");
                if (value.Length != NumberOfElements * ElementSize)
                    throw new ArgumentException("Mismatched data sizes in SetBytes().");
                value.CopyTo(bytes);
                GC.KeepAlive(this);
            }
        }

        public TensorAccessor<T> data<T>()
            where T : unmanaged
        {
            if (TypeOf<T>() != dtype)
                throw new ArgumentException($"The tensor holds elements of type {dtype}, not {typeof(T).Name}.");
            RequireStrided();
            return new TensorAccessor<T>(this);
        }

        public unsafe T item<T>()
            where T : unmanaged
        {
            if (NumberOfElements != 1)
                throw new ArgumentException("The number of elements in the tensor must be 1 to use item().");
            if (TypeOf<T>() != dtype)
                throw new ArgumentException($"The tensor holds an element of type {dtype}, not {typeof(T).Name}.");
            RequireStrided();
            return Alive(*(T*)Shim.shim_data(Handle));
        }

        public float ReadCpuSingle(long i) => Read<float>(i);
        public double ReadCpuDouble(long i) => Read<double>(i);
        public int ReadCpuInt32(long i) => Read<int>(i);
        public long ReadCpuInt64(long i) => Read<long>(i);
        public byte ReadCpuByte(long i) => Read<byte>(i);
        public bool ReadCpuBool(long i) => Read<bool>(i);
        public short ReadCpuInt16(long i) => Read<short>(i);
        public sbyte ReadCpuSByte(long i) => Read<sbyte>(i);
        public Half ReadCpuFloat16(long i) => Read<Half>(i);
        public T ReadCpuValue<T>(long i)
            where T : unmanaged => Read<T>(i);

        public Scalar ToScalar()
        {
            if (NumberOfElements != 1)
                throw new ArgumentException("Only a tensor with one element can become a scalar.");
            return dtype switch
            {
                ScalarType.Float32 => item<float>(),
                ScalarType.Float64 => item<double>(),
                ScalarType.Float16 => (float)item<Half>(),
                ScalarType.BFloat16 => Widened(),
                ScalarType.Int64 => item<long>(),
                ScalarType.Int32 => item<int>(),
                ScalarType.Int16 => item<short>(),
                ScalarType.Int8 => item<sbyte>(),
                ScalarType.Byte => item<byte>(),
                ScalarType.Bool => item<bool>(),
                var type => throw new NotSupportedException($"A scalar of type {type} is not supported."),
            };
        }

        // .NET has no type for bfloat16.
        private float Widened()
        {
            using var single = @float();
            return single.item<float>();
        }

        public static explicit operator float(Tensor value) => value.ToScalar().ToSingle();
        public static explicit operator double(Tensor value) => value.ToScalar().ToDouble();
        public static explicit operator int(Tensor value) => value.ToScalar().ToInt32();
        public static explicit operator long(Tensor value) => value.ToScalar().ToInt64();
        public static explicit operator short(Tensor value) => value.ToScalar().ToInt16();
        public static explicit operator byte(Tensor value) => value.ToScalar().ToByte();
        public static explicit operator sbyte(Tensor value) => value.ToScalar().ToSByte();
        public static explicit operator bool(Tensor value) => value.ToScalar().ToBoolean();

        private unsafe T Read<T>(long index)
            where T : unmanaged
        {
            if (TypeOf<T>() != dtype)
                throw new ArgumentException($"The tensor holds elements of type {dtype}, not {typeof(T).Name}.");
            if (index < 0 || index >= NumberOfElements)
                throw new ArgumentOutOfRangeException(nameof(index), index, $"The tensor has {NumberOfElements} elements.");
            RequireStrided();
            using var flat = is_contiguous() ? null : contiguous();
            return Alive(((T*)Shim.shim_data((flat ?? this).Handle))[index]);
        }

        internal static unsafe void CopyIn(nint handle, ReadOnlySpan<byte> source) =>
            source.CopyTo(new Span<byte>(Shim.shim_data(handle), source.Length));
    }
}
