using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public Tensor reshape(params long[] shape) => Ops.reshape.Call(this, shape);
        public Tensor view(params long[] shape) => Ops.view.Call(this, shape);
        public Tensor flatten(long start_dim = 0, long end_dim = -1) => Ops.flatten.Call(this, start_dim, end_dim);
        public Tensor unflatten(long dim, params long[] sizes) => Ops.unflatten.Call(this, dim, sizes);
        public Tensor ravel() => Ops.ravel.Call(this);

        public Tensor squeeze(long? dim = null) => dim is { } at ? Ops.squeezeDim.Call(this, at) : Ops.squeeze.Call(this);
        public Tensor unsqueeze(long dim) => Ops.unsqueeze.Call(this, dim);
        public Tensor transpose(long dim0, long dim1) => Ops.transpose.Call(this, dim0, dim1);
        public Tensor permute(params long[] permutation) => Ops.permute.Call(this, permutation);
        public Tensor expand(params long[] sizes) => Ops.expand.Call(this, sizes);
        public Tensor expand(long[] sizes, bool isImplicit = false) => Ops.expand.Call(this, sizes, isImplicit);
        public Tensor expand_as(Tensor other) => Ops.expand_as.Call(this, other);
        public Tensor broadcast_to(params long[] shape) => Ops.broadcast_to.Call(this, shape);
        public Tensor repeat(params long[] sizes) => Ops.repeat.Call(this, sizes);
        public Tensor repeat_interleave(long repeats, long? dim = null, long? output_size = null) =>
            Ops.repeat_interleave.Call(this, repeats, dim, output_size);
        public Tensor flip(params long[] dims) => Ops.flip.Call(this, dims);
        public Tensor roll(long[] shifts, long[] dims) => Ops.roll.Call(this, shifts, dims);

        public Tensor narrow(long dim, long start, long length) => Ops.narrow.Call(this, dim, start, length);
        public Tensor select(long dim, long index) => Ops.select.Call(this, dim, index);
        public Tensor slice(long dim, long start, long finish, long step) => Ops.slice.Call(this, dim, start, finish, step);
        public Tensor[] split(long size, int dim = 0) => Ops.split.CallList(this, size, (long)dim);
        public Tensor[] split(long[] sizes, long dim = 0) => Ops.split_with_sizes.CallList(this, sizes, dim);
        public Tensor[] chunk(long chunks, long dim = 0) => Ops.chunk.CallList(this, chunks, dim);
        public Tensor[] unbind(long dim = 0) => Ops.unbind.CallList(this, dim);

        public Tensor contiguous() => Ops.contiguous.Call(this);
        public Tensor clone() => Ops.clone.Call(this);
        public Tensor detach() => Ops.detach.Call(this);
        public Tensor detach_() => Ops.detach_.InPlace(this);
        public Tensor alias() => Alive(new Tensor(Shim.shim_alias(Handle)));

        /// <summary>A tensor that has the type already is returned under a wrapper of its own.</summary>
        public Tensor type(ScalarType type) => Ops.to.Call(this, type);
        public Tensor type_as(Tensor tensor) => type(tensor.dtype);
        public Tensor @float() => type(ScalarType.Float32);
        public Tensor @double() => type(ScalarType.Float64);
        public Tensor @int() => type(ScalarType.Int32);
        public Tensor @long() => type(ScalarType.Int64);
        public Tensor @byte() => type(ScalarType.Byte);
        public Tensor @bool() => type(ScalarType.Bool);
        public Tensor cpu() => alias();
    }
}
