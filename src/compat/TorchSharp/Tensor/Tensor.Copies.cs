using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public Tensor contiguous() => Ops.contiguous.Call(this);
        public Tensor clone() => Ops.clone.Call(this);
        public Tensor detach() => Ops.detach.Unary(this);
        public Tensor detach_() => Ops.detach_.InPlace(this);
        public Tensor alias() => Alive(new Tensor(Shim.shim_alias(Handle)));
        public Tensor cpu() => alias();

        /// <summary>A tensor that has the type already is returned under a wrapper of its own.</summary>
        public Tensor type(ScalarType type) => Ops.to.Call(this, type);
        public Tensor type_as(Tensor tensor) => type(tensor.dtype);
        public Tensor @float() => type(ScalarType.Float32);
        public Tensor @double() => type(ScalarType.Float64);
        public Tensor @int() => type(ScalarType.Int32);
        public Tensor @long() => type(ScalarType.Int64);
        public Tensor @byte() => type(ScalarType.Byte);
        public Tensor @char() => type(ScalarType.Int8);
        public Tensor @bool() => type(ScalarType.Bool);
    }
}
