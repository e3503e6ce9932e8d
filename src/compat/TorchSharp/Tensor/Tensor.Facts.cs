using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public ScalarType dtype => Alive((ScalarType)Shim.shim_dtype(Handle));
        public Device device => CPU;
        public DeviceType device_type => DeviceType.CPU;
        public int device_index => -1;
        public bool is_cuda => false;
        public long Dimensions => Alive(Shim.shim_dim(Handle));
        public long ndim => Dimensions;
        public long NumberOfElements => Alive(Shim.shim_numel(Handle));
        public long ElementSize => SizeOf(dtype);

        public unsafe long[] shape
        {
            get
            {
                var sizes = new long[Shim.shim_dim(Handle)];
                fixed (long* target = sizes)
                    Shim.shim_sizes(Handle, target);
                return Alive(sizes);
            }
        }

        public long dim() => Dimensions;
        public long numel() => NumberOfElements;
        public long element_size() => ElementSize;
        public long[] size() => shape;
        public long size(int dim) => shape[Wrap(dim)];

        public unsafe long[] stride()
        {
            RequireStrided();
            var strides = new long[Shim.shim_dim(Handle)];
            fixed (long* target = strides)
                Shim.shim_strides(Handle, target);
            return Alive(strides);
        }

        public long stride(int dim) => stride()[Wrap(dim)];
        public long storage_offset()
        {
            RequireStrided();
            return Alive(Shim.shim_storage_offset(Handle));
        }

        public bool is_contiguous() => Alive(Shim.shim_is_contiguous(Handle) != 0);
        public bool is_cpu() => true;
        public bool is_floating_point() => torch.is_floating_point(dtype);
        public bool is_integral() => torch.is_integral(dtype);

        /// <summary>Holds this wrapper until a value has been read through its handle: a finalizer would free the tensor.</summary>
        private T Alive<T>(T value)
        {
            GC.KeepAlive(this);
            return value;
        }

        /// <summary>A sparse tensor has no memory of its own to look into.</summary>
        private void RequireStrided()
        {
            if (Alive(Shim.shim_is_strided(Handle)) == 0)
                throw new InvalidOperationException("The tensor is sparse: it has neither strides nor elements in one place.");
        }

        private long Wrap(long dim)
        {
            var count = Dimensions;
            if (dim < -count || dim >= count)
                throw new ArgumentOutOfRangeException(nameof(dim), dim, $"The tensor has {count} dimensions.");
            return dim < 0 ? dim + count : dim;
        }
    }
}
